"""What is lost with EC2 volumes, capacity, images, address plans and checks?"""

from __future__ import annotations

from ..row import Row, row, rows

_PAID = "pays for a reservation that cannot be cancelled"

_RUNNING: dict[str, Row] = {
    "DetachVolume": row(
        "delete",
        why="the instance loses the volume, and what it has not yet written to it",
        safer="unmount the volume inside the instance first",
    ),
    "RebootInstances": row(
        "update", "disrupt", why="what runs in the instances is interrupted; their data stays"
    ),
    "CancelSpotFleetRequests": row(
        "delete",
        why="ends spot fleets, and their instances where TerminateInstances is True",
        safer="TerminateInstances=False keeps the instances",
    ),
    **rows(
        "delete",
        why={
            "DeleteKeyPair": "nothing new can be launched with the key; instances still accept it",
            "DeleteLaunchTemplate": "what launches from the template can launch nothing more",
            "DeleteLaunchTemplateVersions": "removes versions of a template for good",
            "DeletePlacementGroup": "removes a placement group without instances",
            "DeleteInstanceEventWindow": "maintenance no longer keeps to the window's times",
            "DisassociateInstanceEventWindow": "maintenance no longer keeps to the window's times",
            "DeregisterInstanceEventNotificationAttributes": (
                "notices of events no longer show these tags"
            ),
            "DeleteApplicationStatusCheck": "ends a check of applications on all its instances",
            "DisassociateApplicationStatusCheck": "the instances' applications are checked no more",
            "DisassociateEnclaveCertificateIamRole": (
                "enclaves with the role lose the certificate's private key"
            ),
            "CancelSpotInstanceRequests": "withdraws spot requests; instances that run stay",
            "DeleteMetricCategory": "its instances no longer report these metrics",
            "DeleteSpotDatafeedSubscription": "the log of spot use is no longer written",
        },
    ),
    **rows(
        "replace",
        why={
            "ResetInstanceAttribute": "sets kernel, RAM disk or source check back to the default",
            "ReplaceImageInstanceTypeSpecification": (
                "replaces which instance types the image may run on"
            ),
        },
    ),
    **rows(
        "update",
        "disrupt",
        why={
            "DisableFastLaunch": "instances of the image launch slowly again",
            "DisableFastSnapshotRestores": "volumes from the snapshots are slow at first again",
            "DisableInstanceSqlHaStandbyDetections": "standby databases are billed in full again",
        },
    ),
}

_CAPACITY: dict[str, Row] = {
    **rows(
        "delete",
        why={
            "CancelCapacityReservation": "gives capacity back that may not be had again",
            "CancelCapacityReservationFleets": "gives capacity back that may not be had again",
            "DisassociateCapacityReservationBillingOwner": (
                "the other account no longer pays for the reservation's unused capacity"
            ),
            "RejectCapacityReservationBillingOwnership": "refuses to pay for a reservation",
            "CancelReservedInstancesListing": "takes reserved instances off the marketplace",
            "DeleteQueuedReservedInstances": "cancels purchases that wait for their date",
            "ReleaseHosts": "gives dedicated hosts back, with their hardware's ids and licences",
            "DeleteNetworkingFlexCostAllocationPolicies": "removes rules of who pays for traffic",
            "DisassociateNetworkingFlexCostAllocationPolicy": "others pay for the traffic",
            "DeleteCapacityManagerDataExport": "capacity data is no longer exported",
        },
    ),
    **rows(
        "create",
        "commit",
        why=dict.fromkeys(
            (
                "PurchaseCapacityBlock",
                "PurchaseCapacityBlockExtension",
                "PurchaseHostReservation",
                "PurchaseReservedInstancesOffering",
                "PurchaseScheduledInstances",
            ),
            _PAID,
        ),
    ),
}

_COPIES: dict[str, Row] = {
    "LockSnapshot": row(
        "update", "commit", why="nobody can delete the snapshot until the lock ends"
    ),
    "UnlockSnapshot": row("update", "unguard", why="the snapshot can be deleted again"),
    "ResetEbsDefaultKmsKeyId": row(
        "replace", why="new volumes are encrypted with the AWS managed key instead of yours"
    ),
    **rows(
        "delete",
        why={
            "DisassociateKmsKeyId": "the key no longer opens the snapshot's data",
            "DeleteFpgaImage": "removes an FPGA image for good",
            "DeleteImageUsageReport": "removes a report",
            "DetachImageWatermark": "removes the mark that shows where the image comes from",
            "CancelBundleTask": "stops the bundling of an instance",
            "CancelConversionTask": "stops an import and removes what it has made so far",
            "CancelExportTask": "stops an export and removes what it has written so far",
            "CancelImportTask": "stops the import of an image or a snapshot",
            "CancelDeclarativePoliciesReport": "stops the making of a report",
        },
    ),
}

_ADDRESS_PLANS: dict[str, Row] = {
    "DisableIpamPolicy": row(
        "update", "disrupt", why="new public addresses no longer come from the policy's pools"
    ),
    **rows(
        "delete",
        why={
            "DeleteIpam": "removes an address plan with its monitoring and history",
            "DeleteIpamScope": "removes a scope of the address plan",
            "DeleteIpamPool": "removes a pool of the address plan",
            "DeleteIpamPolicy": "removes rules of where public addresses come from",
            "DeleteIpamResourceDiscovery": "addresses of an account are no longer discovered",
            "DisassociateIpamResourceDiscovery": "the plan no longer sees an account's addresses",
            "DeleteIpamExternalResourceVerificationToken": "removes a proof of ownership",
            "DeleteIpamInternetRegistryAssociation": "cuts the plan off from an internet registry",
            "DeleteIpamPrefixListResolver": "removes what computes prefix lists",
            "DeleteIpamPrefixListResolverTarget": "the prefix list is no longer kept up to date",
            "DeleteIpamRoutingPolicyRegistration": (
                "withdraws who may announce an address range on the internet"
            ),
            "ReleaseIpamPoolAllocation": "the range counts as free and may be given out again",
            "DeprovisionIpamPoolCidr": "takes a range away from the pool",
            "DeprovisionPublicIpv4PoolCidr": "takes a range away from the pool",
            "DeprovisionByoipCidr": "gives up an own address range in AWS",
            "DeprovisionIpamByoasn": "gives up an own network number in AWS",
            "DisassociateIpamByoasn": "the range is no longer announced under the own number",
            "WithdrawByoipCidr": "the internet no longer finds the addresses of the range",
        },
    ),
}

_ANALYSES: dict[str, Row] = rows(
    "delete",
    why={
        "DeleteNetworkInsightsPath": "removes a path to be analysed; the network stays",
        "DeleteNetworkInsightsAnalysis": "removes the result of an analysis",
        "DeleteNetworkInsightsAccessScope": "removes a scope to be analysed; the network stays",
        "DeleteNetworkInsightsAccessScopeAnalysis": "removes the result of an analysis",
    },
)

RESOURCES: dict[str, Row] = {
    **_RUNNING,
    **_CAPACITY,
    **_COPIES,
    **_ADDRESS_PLANS,
    **_ANALYSES,
}
