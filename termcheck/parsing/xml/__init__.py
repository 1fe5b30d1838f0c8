"""XML with its byte positions: what all XML formats stand on."""
