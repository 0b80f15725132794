; exit42-qemu: 52 bytes, for qemu-user 7.2 on i386.
; qemu also checks EI_CLASS, EI_DATA, EI_VERSION and e_ehsize, wants the E of p_flags, and does not start a file that is shorter
; than the ELF header: 52 is the floor. The program header lies at offset 20. Its p_flags is e_phnum, so there are 7 program
; headers; the other 6 are past the end of the file, where qemu reads zeroes: PT_NULL.
bits 32
org 0
	db 0x7f, "ELF", 1, 1, 1
	times 9 db 0
	dw 2, 3			; ET_EXEC, EM_386
_start:	dd 1			; p_type: PT_LOAD | e_version; as code: add [eax], eax; add [eax], al. eax is 0, address 0 is ours, RWE
	dd _start		; p_offset	| e_entry; as code: adc al, 0; add [eax], al
	dd _start		; p_vaddr	| e_phoff: the same
	mov bl, 42		; p_paddr	| e_shoff
	mov al, 1		;		| e_shoff
	int 0x80		; p_filesz	| e_flags
	dw 0x100		; p_filesz, above p_memsz: else qemu would clear the end of a page that the file does not have
	dw 52, 32		; p_memsz	| e_ehsize, e_phentsize
	dw 7			; p_flags: RWE	| e_phnum
	dw 0, 0, 0		; p_align	| e_shentsize, e_shnum, e_shstrndx
