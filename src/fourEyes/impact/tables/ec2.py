"""What do the EC2 and VPC operations do where their names mislead?"""

from __future__ import annotations

from ..row import Row, row
from ._ec2_network import NETWORK
from ._ec2_resources import RESOURCES

_STOP = "StopInstances keeps the volumes; CreateImage keeps a copy"
_SNAPSHOT = "CreateSnapshot first"

_INSTANCES: dict[str, Row] = {
    "TerminateInstances": row(
        "delete", why="instances and their delete-on-termination volumes are gone", safer=_STOP
    ),
    "StopInstances": row(
        "update", "disrupt", why="instances stop; instance-store volumes lose their data"
    ),
    "SendDiagnosticInterrupt": row("update", "disrupt", why="makes the instance's kernel panic"),
    "AssociateIamInstanceProfile": row(
        "update", "access", why="gives the instance's code the rights of a role"
    ),
    "ReplaceIamInstanceProfileAssociation": row(
        "replace", "access", why="replaces the role that the instance's code has"
    ),
    "DisassociateIamInstanceProfile": row(
        "delete", "access", why="takes the role away from the instance's code"
    ),
    "CreateImage": row(
        "create", "disrupt", why="reboots the instance for the image", safer="NoReboot=True"
    ),
    "CreateReplaceRootVolumeTask": row(
        "replace", "disrupt", why="replaces the root volume and reboots", safer=_SNAPSHOT
    ),
    "CreateDelegateMacVolumeOwnershipTask": row(
        "update", "access", why="changes who owns the startup volume"
    ),
    "CreateMacSystemIntegrityProtectionModificationTask": row(
        "update", "unguard", "disrupt", why="changes system integrity protection and reboots"
    ),
    "DeregisterImage": row(
        "delete", why="no instance can be launched from it", safer="DisableImage"
    ),
    "DisableImage": row(
        "update", "disrupt", "access", why="launches fail and all launch permissions are removed"
    ),
    "DisableImageDeprecation": row("update", why="takes a deprecation back"),
    "DisableImageDeregistrationProtection": row(
        "update", "unguard", why="the image can be deregistered again"
    ),
    "ResetImageAttribute": row("delete", "access", why="removes all launch permissions"),
    "ResetFpgaImageAttribute": row("delete", "access", why="removes all load permissions"),
    "CancelImageLaunchPermission": row(
        "delete", "access", why="gives up the right to launch from the image"
    ),
    "ExportImage": row("create", why="writes a copy of the image to S3"),
    "GetPasswordData": row("read", "secret", why="hands out an administrator password"),
    "CreateKeyPair": row("create", "secret", why="hands out a private key"),
    "EnableApplicationStatusCheckSuppression": row(
        "update", "unguard", why="failed status checks no longer count"
    ),
    "DisableApplicationStatusCheckSuppression": row("update", why="status checks count again"),
    "DeleteFleets": row("delete", why="removes fleets that may still run instances"),
    "UpdateInterruptibleCapacityReservationAllocation": row(
        "update", "disrupt", why="fewer instances are reclaimed from those who run them"
    ),
}

_MONEY: dict[str, Row] = {
    "AcceptReservedInstancesExchangeQuote": row("update", "commit", why="an exchange is final"),
    "AcceptCapacityReservationBillingOwnership": row(
        "update", "commit", why="this account pays for the reservation"
    ),
    "CreateReservedInstancesListing": row("create", "commit", why="offers a reservation for sale"),
    "ModifyAvailabilityZoneGroup": row(
        "update", "commit", why="only AWS support can take an opt-in back"
    ),
    "ModifyReservedInstances": row(
        "replace",
        "commit",
        why="other reservations take the place of these; the request cannot be taken back",
    ),
    "ModifyVpcTenancy": row("update", "commit", why="dedicated tenancy cannot be set again"),
}

_STORAGE: dict[str, Row] = {
    "DeleteVolume": row("delete", why="removes a volume with its data", safer=_SNAPSHOT),
    "DeleteSnapshot": row("delete", why="removes a snapshot", safer="CopySnapshot first"),
    "ModifySnapshotTier": row(
        "update", "disrupt", why="an archived snapshot needs up to 72 hours to come back"
    ),
    "ModifyEbsDefaultKmsKeyId": row(
        "update", "access", why="another key decides who can read new volumes"
    ),
    "ResetSnapshotAttribute": row("delete", "access", why="removes all volume permissions"),
    "DisableEbsEncryptionByDefault": row(
        "update", "unguard", why="new volumes are no longer encrypted"
    ),
    "DisableSnapshotBlockPublicAccess": row(
        "update", "unguard", "access", why="snapshots may be made public"
    ),
}

_ACCOUNT: dict[str, Row] = {
    "DisableImageBlockPublicAccess": row(
        "update", "unguard", "access", why="images may be made public"
    ),
    "DisableAllowedImagesSettings": row(
        "update", "unguard", why="images of any publisher may be launched"
    ),
    "ReplaceImageCriteriaInAllowedImagesSettings": row(
        "replace", "unguard", why="replaces which images may be launched"
    ),
    "EnableSerialConsoleAccess": row(
        "update", "access", "unguard", why="opens the serial console of all instances"
    ),
    "DisableSerialConsoleAccess": row("update", why="closes the serial console"),
    "EnableIpamOrganizationAdminAccount": row(
        "update", "access", why="lets another account administer addresses"
    ),
    "DisableIpamOrganizationAdminAccount": row(
        "update", "access", "disrupt", why="takes the administration of addresses away"
    ),
    "EnableReachabilityAnalyzerOrganizationSharing": row(
        "update", "access", why="lets other accounts' resources be analysed"
    ),
    "UpdateCapacityManagerOrganizationsAccess": row(
        "update", "access", why="changes whose capacity data is collected"
    ),
}

_NETWORK: dict[str, Row] = {
    "AcceptAddressTransfer": row("update", why="takes an address that is offered"),
    "AcceptTransitGatewayMulticastDomainAssociations": row(
        "update", why="joins subnets to a multicast domain"
    ),
    "AcceptVpcPeeringConnection": row("update", why="joins two networks that have no routes yet"),
    "EnableAddressTransfer": row(
        "update", "access", why="lets another account take the address over"
    ),
    "DisableAddressTransfer": row("update", why="takes the offer of an address back"),
    "ApplySecurityGroupsToClientVpnTargetNetwork": row(
        "replace", "access", why="replaces the security groups of the target network"
    ),
    "AssociateAddress": row(
        "replace",
        why="takes the address from whatever uses it now",
        safer="AllowReassociation=False",
        lookup="ec2/DescribeAddresses",
    ),
    "AssociateDhcpOptions": row("replace", why="replaces the DHCP options of a whole VPC"),
    "AssociateEnclaveCertificateIamRole": row(
        "update", "access", why="lets a role use a certificate's private key"
    ),
    "BatchModifyIpamRoutingPolicyRegistrations": row(
        "replace", "disrupt", why="changes or removes route origin authorisations"
    ),
    "ModifyIpamRoutingPolicyRegistration": row(
        "replace", "disrupt", why="changes which networks may announce an address range"
    ),
    "CreateNetworkInterfacePermission": row(
        "create", "access", why="lets another account attach the interface"
    ),
    "CreateVpcBlockPublicAccessExclusion": row(
        "create", "access", "unguard", why="exempts a VPC from the block of public access"
    ),
    "ModifyVpcBlockPublicAccessExclusion": row(
        "update", "access", "unguard", why="changes which traffic the block of public access spares"
    ),
    "ModifyVpcBlockPublicAccessOptions": row(
        "update", "unguard", "disrupt", why="opens or cuts the internet traffic of all VPCs"
    ),
    "ModifyVpcEncryptionControl": row(
        "update", "unguard", "disrupt", why="refuses or allows unencrypted traffic in the VPC"
    ),
    "ModifyAccountVpcEncryptionControl": row(
        "update", "unguard", "disrupt", why="refuses or allows unencrypted traffic in all VPCs"
    ),
    "DeleteFlowLogs": row("delete", "unguard", why="ends the record of network traffic"),
    "DisableCapacityManager": row("update", "disrupt", why="ends the collection of capacity data"),
    "ExportTransitGatewayRoutes": row("create", why="writes the routes to S3"),
    "GetVpnConnectionDeviceSampleConfiguration": row(
        "read", "secret", why="the configuration holds the tunnel's shared keys"
    ),
    "ImportClientVpnClientCertificateRevocationList": row(
        "replace", "access", why="replaces which client certificates are revoked"
    ),
    "ModifyClientVpnEndpointAuthorizationPolicy": row(
        "replace", "access", why="replaces who may reach what over the VPN"
    ),
    "ModifySecurityGroupRules": row("replace", "access", why="replaces what the rules let through"),
    "ModifyInstanceEventWindow": row("replace", why="replaces the times of the window"),
    "ModifyIpamPolicyAllocationRules": row("replace", why="replaces the policy's rules"),
    "ModifyLocalGatewayRoute": row("replace", "disrupt", why="sends traffic another way"),
    "ModifyMetricCategory": row("replace", why="replaces the metrics of the category"),
    "ModifyTransitGatewayPolicyTableEntry": row(
        "replace", "disrupt", why="sends traffic another way"
    ),
    "ModifyTransitGatewayPrefixListReference": row(
        "replace", "disrupt", why="sends traffic another way"
    ),
    "ModifyVerifiedAccessEndpointPolicy": row(
        "replace", "access", why="replaces who may reach the application"
    ),
    "ModifyVerifiedAccessGroupPolicy": row(
        "replace", "access", why="replaces who may reach the group's applications"
    ),
    "ModifyVerifiedAccessInstanceLoggingConfiguration": row(
        "replace", "unguard", why="replaces or ends the record of accesses"
    ),
    "ModifyVerifiedAccessTrustProvider": row(
        "update", "access", why="changes who says who a user is"
    ),
    "ModifyVpnConnection": row("replace", "disrupt", why="moves the VPN to another gateway"),
    "ModifyVpnConnectionOptions": row("update", "disrupt", why="interrupts the VPN connection"),
    "ModifyVpnTunnelCertificate": row("update", "disrupt", why="interrupts the VPN tunnel"),
    "ModifyVpnTunnelOptions": row("update", "disrupt", why="interrupts the VPN tunnel"),
    "ReplaceVpnTunnel": row("replace", "disrupt", why="interrupts the VPN tunnel"),
    "ReplaceNetworkAclAssociation": row(
        "replace", "access", why="another network ACL filters the subnet's traffic"
    ),
    "ReplaceNetworkAclEntry": row("replace", "access", why="changes what the network ACL filters"),
    "ReplaceRoute": row("replace", "disrupt", why="sends traffic another way"),
    "ReplaceRouteTableAssociation": row("replace", "disrupt", why="sends traffic another way"),
    "ReplaceTransitGatewayRoute": row("replace", "disrupt", why="sends traffic another way"),
    "RestoreManagedPrefixListVersion": row(
        "replace", "access", why="replaces the list's entries by an earlier version"
    ),
    "RestoreAddressToClassic": row("update", "disrupt", why="moves an address off its VPC"),
    "DeleteNetworkAclEntry": row("delete", "access", why="changes what the network ACL filters"),
    "DeleteTags": row("delete", why="removes tags; without Tags it removes all of them"),
    "CreateTags": row("update", why="adds tags; a tag of the same key gets the new value"),
}

OPERATIONS: dict[str, Row] = {
    **NETWORK,
    **RESOURCES,
    **_INSTANCES,
    **_MONEY,
    **_STORAGE,
    **_ACCOUNT,
    **_NETWORK,
}
