"""What does a request that is passed on to Apache Airflow do?"""

from __future__ import annotations

from ..row import Params, Row, Rule, State, row


def invoke_rest_api(params: Params, _state: State | None) -> Row | None:
    """Judge the request by its HTTP method, as Airflow's own API keeps to it."""
    method = params.get("Method")
    if method in ("GET", "HEAD"):
        return row("read", why="asks Airflow and changes nothing there")
    if method == "DELETE":
        return row("delete", why="deletes something in Airflow")
    return None


RULES: dict[str, Rule] = {"InvokeRestApi": invoke_rest_api}
