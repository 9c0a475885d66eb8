"""What do the Service Catalog operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row

_PLAN = "CreateProvisionedProductPlan, then look at DescribeProvisionedProductPlan"

OPERATIONS: dict[str, Row] = {
    "AcceptPortfolioShare": row("update", why="accepts a portfolio that is offered"),
    "AssociatePrincipalWithPortfolio": row("update", "access", why="lets others use the portfolio"),
    "DisassociatePrincipalFromPortfolio": row(
        "delete", "access", why="takes the portfolio away from others"
    ),
    "CreatePortfolioShare": row("create", "access", why="shares the portfolio with others"),
    "DeletePortfolioShare": row("delete", "access", why="takes the portfolio away from others"),
    "NotifyTerminateProvisionedProductEngineWorkflowResult": row(
        "update", why="reports how a workflow has ended"
    ),
    "UpdatePortfolioShare": row("update", "access", why="changes what others may do with it"),
    "EnableAWSOrganizationsAccess": row(
        "update", "access", why="lets portfolios be shared in the organization"
    ),
    "DisableAWSOrganizationsAccess": row(
        "update", "access", "disrupt", why="accounts of the organization lose shared portfolios"
    ),
    "ExecuteProvisionedProductPlan": row("replace", why="may replace or remove resources"),
    "ExecuteProvisionedProductServiceAction": row("execute", why="runs a document on resources"),
    "TerminateProvisionedProduct": row(
        "delete", why="removes the product's resources", safer="RetainPhysicalResources=True"
    ),
    "UpdateProvisionedProduct": row("replace", why="may replace or remove resources", safer=_PLAN),
    "UpdateProvisionedProductProperties": row(
        "update", "access", why="changes who owns the product, or which role launches it"
    ),
}
