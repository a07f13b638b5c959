"""What somebody who confirms signs (điều được ký), and whether a signature is that of a key."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from thidua.derive.proof.seal import canonical
from thidua.model.proof.seal import Correction, Seal
from thidua.model.result.correction import ResultCorrection

if TYPE_CHECKING:
    from sshsig import PublicKey

NAMESPACE = "thidua"
"""What signatures are for: one made for something else counts for nothing here."""
_HEAD, _FOOT = "-----BEGIN SSH SIGNATURE-----", "-----END SSH SIGNATURE-----"
Confirmed = Seal | Correction | ResultCorrection
"""What two roles confirm."""


def signed_words(thing: str, confirmed: Confirmed) -> bytes:
    """Give what is signed: which part of the results it is, and all that is confirmed.

    `thing` is the name of the part: `xa-a/2025/thi-dua/scores/thon-dong`.
    """
    told = confirmed.model_dump(exclude={"signatures"}, exclude_defaults=True)
    return canonical({"of": thing, **told})


def signers_of(words: bytes, signatures: Iterable[str]) -> list[PublicKey | None]:
    """Give the key that made each signature of these words; None for one that is not of them."""
    return [_signer(words, signature) for signature in signatures]


def read_key(line: str) -> PublicKey | None:
    """Read a public key; None where the line holds none."""
    from sshsig import PublicKey  # noqa: PLC0415  (slow to load, and few portals have keys)

    try:
        return PublicKey.from_openssh_str(line)
    except (ValueError, NotImplementedError):
        return None


def signer_of(words: bytes, armored: str) -> PublicKey | None:
    """Give the key that made a signature as `ssh-keygen` writes it; None where it is of other words."""
    from sshsig import InvalidSignature, check_signature  # noqa: PLC0415  (as above)

    try:
        return check_signature(words, armored, NAMESPACE)
    except (InvalidSignature, NotImplementedError):
        return None


def body_of(armored: str) -> str:
    """Give a signature without its frame, in one line."""
    return "".join(line for line in armored.splitlines() if line not in (_HEAD, _FOOT))


def _signer(words: bytes, signature: str) -> PublicKey | None:
    lines = "\n".join(signature[at : at + 70] for at in range(0, len(signature), 70))
    return signer_of(words, f"{_HEAD}\n{lines}\n{_FOOT}\n")
