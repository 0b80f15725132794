# host: nothing is built here; these targets run scripts on what the other rooms built.
demo: built ## one hello world on three architectures: its sizes, why, and its system calls
	$(V)B=$(B) host/demo
.PHONY: demo
doctor: ## what of this machine elfin can use, and the remedy for what it cannot
	$(V)B=$(B) host/doctor
.PHONY: doctor
