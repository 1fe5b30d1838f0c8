"""TBX, the exchange format of termbases (ISO 30042): what its elements and data categories mean."""
