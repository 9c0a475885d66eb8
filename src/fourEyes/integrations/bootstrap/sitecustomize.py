"""
How does the guard get into the Pythons of an environment in which fourEyes is not installed?

`foureyes run` puts this folder first on PYTHONPATH. Python's `site` then imports this file in
place of the environment's own `sitecustomize`, which runs after it.
"""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - every start-up pays
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(HERE)))  # noqa: PTH120 - as above


def arm() -> None:
    """Arm the bootstrap; what fourEyes needs is found last, behind the environment's own."""
    try:
        for folder in (ROOT, *os.environ.get("_FOUREYES_PATH", "").split(os.pathsep)):
            if folder and folder not in sys.path:
                sys.path.append(folder)
        import _foureyes_boot

        _foureyes_boot.arm()
    except BaseException as error:  # noqa: BLE001 - going on would be unguarded
        os.write(2, f"fourEyes: cannot guard this process, so it ends: {error!r}\n".encode())
        os._exit(78)


def chain() -> None:
    """Run the `sitecustomize` that this one stands in front of, if there is one."""
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    others = [folder for folder in sys.path if os.path.abspath(folder) != HERE]  # noqa: PTH100 - as above
    spec = PathFinder.find_spec("sitecustomize", others)
    if spec is None or spec.loader is None:
        return
    module = sys.modules["sitecustomize"] = module_from_spec(spec)
    spec.loader.exec_module(module)


arm()
chain()
