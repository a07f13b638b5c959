"""What an import writes (bản nháp): words and data of a campaign, for a person to look over."""
