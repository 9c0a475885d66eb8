"""Does this botocore know S3's conditional writes? Its oldest supported releases do not."""

from __future__ import annotations

import botocore.session

_S3 = botocore.session.Session().get_service_model("s3")

KNOWS_CONDITIONS = "IfNoneMatch" in _S3.operation_model("PutObject").input_shape.members
