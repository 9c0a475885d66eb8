"""How does the guard reach the AWS CLI, agent frameworks, and processes nobody prepared?"""
