"""Documents of office programs: zipped XML of texts, sheets and slides."""
