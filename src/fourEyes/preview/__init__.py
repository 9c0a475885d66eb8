"""What is an approver shown before signing?"""
