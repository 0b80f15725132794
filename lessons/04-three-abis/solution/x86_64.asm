; x86_64.asm: maps the file that is its standard input from byte 65536 on into memory, writes 16 bytes of it, and ends.
; NASM, which puts the destination first. The numbers and the registers are those of x86_64.
	global _start
	section .text
_start:
	mov eax, 9		; mmap(
	xor edi, edi		;	0: anywhere,
	mov esi, 16		;	16 bytes,
	mov edx, 1		;	PROT_READ,
	mov r10d, 2		;	MAP_PRIVATE,
	xor r8d, r8d		;	file 0,
	mov r9d, 65536		;	from this byte on)
	syscall

	mov rsi, rax		; write(1, the address that mmap gave, 16)
	mov eax, 1
	mov edi, 1
	mov edx, 16
	syscall

	mov eax, 60		; exit(0)
	xor edi, edi
	syscall
