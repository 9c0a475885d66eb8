"""The approver's side: keys, and tokens made with them. Out of reach of the agent's path."""

from ..errors import SigningError as SigningError
from .find import FoundKey as FoundKey
from .find import find_keys as find_keys
from .key_file import FileSigner as FileSigner
from .key_file import generate_key as generate_key
from .key_file import load_key as load_key
from .kms import KmsSigner as KmsSigner
from .kms import kms_signer as kms_signer
from .signer import Signer as Signer
from .signer import bytes_to_sign as bytes_to_sign
from .signer import make_token as make_token
from .signer import token_of as token_of
from .ssh_agent import AgentSigner as AgentSigner
from .ssh_agent import agent_keys as agent_keys
from .ssh_file import SshFileSigner as SshFileSigner
from .ssh_file import load_ssh_key as load_ssh_key
from .sshsig import armour as armour
from .sshsig import dearmour as dearmour
from .trust_file import sign_trust as sign_trust
