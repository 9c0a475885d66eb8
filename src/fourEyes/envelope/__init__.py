"""Bytes in, signed bytes out: framing, keys and signatures, with no idea of what is signed."""
