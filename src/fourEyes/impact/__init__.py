"""What would this call do to what exists?"""
