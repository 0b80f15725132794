; hello-both: 85 bytes, for Linux and qemu-user on x86_64, one file. The layout is exit42-both's. p_flags is e_type, 3: no R. qemu lets
; write(2) read only what is readable, so the message is pushed on the stack. The push is in p_align and runs into byte 71 a
; second time: there, jnc is taken the first time and not the second, since sub has set the carry.
bits 64
org 0
	db 0x7f, "ELF", 2, 1, 1	; jg 71
last:	xor edi, edi		; EI_OSABI, EI_PAD
	syscall
	db 0
	dd 1			; p_type: PT_LOAD	| EI_PAD
	dw 3, 62		; p_flags: W E		| e_type, e_machine
	dd 12			; p_offset		| e_version
	dq 12 << 32		; p_offset, p_vaddr	| e_entry
	dq 12			; p_vaddr, p_paddr	| e_phoff
two:	sub al, 0xff		; p_paddr		| e_shoff; 0 - 255: 1 and a carry
	nop
	jmp short three		; its second byte is p_filesz's first
	db 1, 0, 0		; p_filesz: more than the file has, less than a page | e_shoff
	dd 0			; p_filesz		| e_flags
	dw 64, 56, 1, 0		; p_memsz		| e_ehsize, e_phentsize, e_phnum, e_shentsize
three:	mov rbx, 0x0a6f6c6c6568	; "hello\n"		| p_align, e_shnum, e_shstrndx
	push rbx
	jnc two			; byte 71
	mov edi, eax
	mov dl, 6
	push rsp
	pop rsi
	syscall
	mov al, 60
	jmp short last
