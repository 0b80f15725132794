# linker-scripts: nothing is built here; `make sizes` links and runs everything itself.
sizes: built ## how big a program is under each linker, option and script (SRC=my.s or my.c: yours)
	$(V)B=$(B) linker-scripts/sizes $(SRC)
.PHONY: sizes
