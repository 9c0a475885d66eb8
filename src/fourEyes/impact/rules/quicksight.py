"""Which QuickSight settings buy nothing by themselves, or protect data?"""

from __future__ import annotations

from ..row import Rule, row
from ._settings import Lowering

RULES: dict[str, Rule] = {
    "UpdateDlpSetting": Lowering(
        row("update", why="switches the protection on"),
        {"Enabled": True},
        "AwsAccountId DlpSettingId Name",
    ),
    "UpdateSPICECapacityConfiguration": Lowering(
        row("update", why="capacity is bought by people only"),
        {"PurchaseMode": "MANUAL"},
        "AwsAccountId",
    ),
}
