"""For which services is a GET a read, whoever signs it?"""

# The names that botocore signs for, of services whose protocol says by the method what is asked
# for; a canary test compares them. Not `bedrock-agentcore`, `dsql`, `execute-api`, `lambda`
# and `neptune-db`, where a GET also logs in, runs a query, or runs code of somebody's own. Beside
# them the data planes of OpenSearch Serverless and Transcribe, whose GETs read too.
_NAMES = """
    access-analyzer account-access agent-registry aidevops aiops airflow amplify amplifybackend
    amplifyuibuilder aoss apigateway app-integrations appconfig appfabric appflow
    application-cost-profiler application-signals appmesh appsync aps arc-zonal-shift artifact
    auditmanager aws-marketplace awsssoportal backup backup-search batch bedrock
    billingconductor braket cases chime cleanrooms cleanrooms-ml cloudfront
    cloudfront-keyvaluestore cloudsearch codeartifact codecatalyst codeguru-profiler
    codeguru-reviewer codeguru-security cognito-sync connect connect-campaigns continuum
    controltower databrew dataexchange datazone deadline detective devops-guru dlm docdb-elastic
    drs ebs eks elasticfilesystem elemental-inference emr-containers emr-serverless
    end-user-messaging entityresolution es fis gameliftstreams geo geo-maps geo-places glacier
    grafana greengrass groundstation guardduty health-agent iam imagebuilder inspector2
    internetmonitor iot iot-jobs-data iotdata iotdeviceadvisor iotmanagedintegrations
    iotsitewise iottwinmaker iotwireless ivs ivschat kafka kafkaconnect launchwizard lex
    license-manager-linux-subscriptions license-manager-user-subscriptions m2 macie2
    managedblockchain mediaconnect mediaconvert medialive mediapackage mediapackage-vod
    mediapackagev2 mediastore mediatailor medical-imaging mgn migrationhub-orchestrator
    migrationhub-strategy mobiletargeting mpa mq neptune-graph network-security-manager
    networkflowmonitor networkmanager networkmonitor notifications notifications-contacts
    nova-act oam omics osis outposts pca-connector-ad pca-connector-scep pipes polly profile
    qapps qbusiness quicksight rbin refactor-spaces repostspace resiliencehub
    resource-explorer-2 resource-groups rolesanywhere route53 route53-recovery-control-config
    route53-recovery-readiness route53globalresolver route53profiles rtbfabric rum s3
    s3-object-lambda s3-outposts s3express s3files s3tables s3vectors sagemaker
    sagemaker-geospatial scheduler schemas scn security-ir securityagent securityhub
    securitylake serverlessrepo servicecatalog ses signer sms-voice snow-device-management
    social-messaging ssm-incidents ssm-quicksetup ssm-sap supportauthz synthetics thinclient
    transcribe trustedadvisor uxc vpc-lattice wellarchitected wickr wisdom workdocs
    workmailmessageflow workspaces-web
"""

READ_BY_GET = frozenset(_NAMES.split())

# The names to sign for that open a session, run a query, or run somebody's own code, whatever the
# request says; and the services of botocore's that sign so.
RUNS = frozenset(
    {"bedrock-agentcore", "dsql", "ec2-instance-connect", "execute-api", "iotdevicegateway"}
    | {"lambda", "neptune-db", "vpc-lattice-svcs"}
)
SIGN_SO = frozenset(
    {("bedrock-agentcore", "bedrock-agentcore"), ("bedrock-agentcore-control", "bedrock-agentcore")}
    | {("apigatewaymanagementapi", "execute-api"), ("connectparticipant", "execute-api")}
    | {("lambda", "lambda"), ("lambda-core", "lambda"), ("lambda-microvms", "lambda")}
    | {("lambda-web", "lambda"), ("neptunedata", "neptune-db"), ("dsql", "dsql")}
    | {("ec2-instance-connect", "ec2-instance-connect")}
)
# Their own reads stay where they were judged: the same GET elsewhere runs what is there.
STAY = frozenset(service for service, _ in SIGN_SO)
