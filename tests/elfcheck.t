#!/bin/sh
# elfcheck: its verdicts on hundreds of damaged programs against what the kernel and qemu-user really do with them; and
# every ELF tool on the same files, and on files cut short: no crash, at most one line of complaint.
# shellcheck disable=SC1091,SC2154,SC2086,SC2046,SC2059,SC2012 # tap.sh; tools are commands; octal bytes go through printf's format
. tests/tap.sh

elfcheck=$B/bin/elfcheck
[ -x "$elfcheck" ] || skip_all "no $elfcheck: make"

# put FILE OFFSET SIZE VALUE: VALUE as little-endian bytes into FILE. -1 is all ones.
put() {
	bytes=
	i=0 value=$4
	while [ $i -lt "$3" ]; do
		bytes=$bytes$(printf '\\%03o' $((value & 255)))
		value=$((value >> 8)) i=$((i + 1))
	done
	printf "$bytes" | dd of="$1" bs=1 seek="$2" conv=notrunc 2>/dev/null
}

# Name, offset and size of each field, of the ELF header and of the first program header, for both classes.
cat >"$scratch/fields.64" <<'END'
EI_CLASS 4 1
EI_DATA 5 1
EI_VERSION 6 1
e_type 16 2
e_machine 18 2
e_version 20 4
e_entry 24 8
e_phoff 32 8
e_shoff 40 8
e_ehsize 52 2
e_phentsize 54 2
e_phnum 56 2
e_shentsize 58 2
e_shnum 60 2
e_shstrndx 62 2
p_type 64 4
p_flags 68 4
p_offset 72 8
p_vaddr 80 8
p_filesz 96 8
p_memsz 104 8
p_align 112 8
END
cat >"$scratch/fields.32" <<'END'
EI_CLASS 4 1
EI_DATA 5 1
EI_VERSION 6 1
e_type 16 2
e_machine 18 2
e_version 20 4
e_entry 24 4
e_phoff 28 4
e_shoff 32 4
e_ehsize 40 2
e_phentsize 42 2
e_phnum 44 2
e_shentsize 46 2
e_shnum 48 2
e_shstrndx 50 2
p_type 52 4
p_offset 56 4
p_vaddr 60 4
p_filesz 68 4
p_memsz 72 4
p_flags 76 4
p_align 80 4
END

for arch in x86_64 i386; do
	hello=$B/sizes/$arch/hello/tiny
	[ -f "$hello" ] || { skip "damaged $arch programs" "no $hello: make sizes"; continue; }
	runnable $arch "damaged $arch programs" || continue
	folder=$scratch/$arch
	mkdir "$folder"
	case $arch in x86_64) fields=$scratch/fields.64 ;; *) fields=$scratch/fields.32 ;; esac
	while read -r name offset size; do
		for value in 0 1 3 5 6 4096 65535 2147483647 -1; do
			[ $value -le $((1 << (8 * (size < 4 ? size : 4)) - 1)) ] || continue
			cp "$hello" "$folder/$name=$value"
			put "$folder/$name=$value" $offset $size $value
		done
	done <"$fields"
	cp "$folder/e_phnum=0" "$folder/only_sections=1"
	put "$folder/only_sections=1" $(awk '$1 == "e_shoff" { print $2, $3 }' "$fields") 1
	for size in 45 52 64 84 100 119 120 150; do head -c $size "$hello" >"$folder/cut=$size"; chmod +x "$folder/cut=$size"; done
	"$elfcheck" "$folder"/* >"$scratch/verdicts" 2>"$scratch/errors"
	# By the book: elf(5)'s rules, on the fields as readelf prints them. Of a file shorter than its header it prints none.
	for file in "$folder"/*; do wc -c "$file"; done >"$scratch/sizes"
	readelf -hlW "$folder"/* 2>/dev/null | awk "$hex"'
	function meet(a, a_end, b, b_end) { return a < b_end && b < a_end }
	function show() {
		if (file == "") return
		bytes = class == "ELF64" ? 64 : 52
		phs = phnum ? phoff + phnum * phsize : 0
		shs = shoff && shnum ? shoff + shnum * shsize : 0
		if (class !~ /^ELF(32|64)$/ || data !~ /little endian/ || versions != "10x1" || header != bytes) bad = 1
		if (phnum && (phsize != (class == "ELF64" ? 56 : 32) || phs > size[file] || phoff < bytes)) bad = 1
		if (shoff && (shnum && (shs > size[file] || shoff < bytes) || shsize != (class == "ELF64" ? 64 : 40))) bad = 1
		if (phs && shs && meet(phoff, phs, shoff, shs)) bad = 1
		said[file] = bad ? "wrong" : "right"
	}
	NR == FNR { size[$2] = $1; said[$2] = "wrong"; next }
	/^File: / { show(); file = $2; versions = class = data = ""; bad = phnum = shnum = shoff = last = 0 }
	/^  Class:/ { class = $2 } /^  Data:/ { data = $0 } /^  Version:/ { versions = versions $2 }
	/Size of this header/ { header = $5 } /Start of program/ { phoff = $5 } /Start of section/ { shoff = $5 }
	/Size of program/ { phsize = $5 } /Number of program/ { phnum = $5 } /Size of section/ { shsize = $5 } /Number of section/ { shnum = $5 }
	$1 == "LOAD" {
		align = hex($NF)
		if ($NF !~ /^(0x0*[1248])?0*$/ || hex($3) < last || hex($5) > hex($6) || hex($2) + hex($5) > size[file]) bad = 1
		if (align > 1 && align <= 65536 && hex("0x" substr($2, length($2) - 3)) % align != hex("0x" substr($3, length($3) - 3)) % align) bad = 1
		last = hex($3)
	}
	END { show(); for (file in said) print file, said[file] }' "$scratch/sizes" - | sort >"$scratch/theirs"
	awk '/^\// { file = $1; sub(/:$/, "", file) } /^  by the book/ { sub(/:/, "", $4); print file, $4 }' "$scratch/verdicts" | sort >"$scratch/ours"
	same_file "$scratch/ours" "$scratch/theirs" "$arch: by the book: right and wrong as elf(5) and readelf have it"
	awk 'function verdict(line) { return line ~ /  runs,/ ? "perhaps" : line ~ /  runs$/ ? "runs" : "not" }
	function show() { if (qemu) print file, verdict(linux), verdict(qemu), pages }
	/^\// { show(); file = $1; sub(/:$/, "", file); qemu = ""; pages = "-" }
	$1 == "Linux" { linux = $0 }
	$1 == "qemu-user" { qemu = $0 }
	$1 == "pages" { pages = / no page size/ ? "none" : "some" }
	END { show() }' "$scratch/verdicts" >"$scratch/table"
	# The damaged programs are run away from here: what the kernel refuses, the shell takes for a script.
	# Loaded, but hello itself fails: code that may not be read as data, and i386 code that is not position-independent.
	while read -r file linux qemu pages; do
		case $arch/${file##*/} in */p_flags=[13]) qemu=perhaps ;; i386/e_type=3) linux=perhaps ;; esac
		if [ "$RUNS" = native ]; then
			really=not
			[ "$(cd "$folder" && timeout 5 "$file" 2>/dev/null </dev/null | tr -d '\0')" = hello ] && really=runs
			[ $linux = perhaps ] || [ $linux = $really ] || echo "${file##*/}: Linux: $linux, but really: $really"
			# Odd bytes away from its address within a page, a segment fits no page size.
			case ${file##*/}/$really/$pages in
			*/runs/none | p_offset=*[13579]/not/some | p_vaddr=*[13579]/not/some) echo "${file##*/}: pages: $pages, but really: $really" ;;
			esac
		fi
		[ -n "$QEMU" ] || continue
		really=not
		[ "$(timeout 5 $QEMU "$file" 2>/dev/null </dev/null | tr -d '\0')" = hello ] && really=runs
		[ $qemu = perhaps ] || [ $qemu = $really ] || echo "${file##*/}: qemu-user: $qemu, but really: $really"
	done <"$scratch/table" >"$scratch/wrong" 2>/dev/null
	same_file "$scratch/wrong" /dev/null "$arch: $(wc -l <"$scratch/table" | tr -d ' ') damaged programs: the kernel and qemu-user do as elfcheck says"
done

# Truncated at every byte, and the damaged ones: every tool ends in order.
if [ -f "$B/sizes/i386/hello/tiny" ]; then
	mkdir "$scratch/cut"
	# Section headers: each field of the first, the last but one and the last, of programs with symbols.
	mkdir "$scratch/sections"
	for arch in x86_64 i386; do
		program=$B/sizes/$arch/hello/default
		[ -f "$program" ] || continue
		table=$(readelf -hW "$program" | awk '/Start of section headers/ { print $5 }')
		count=$(readelf -hW "$program" | awk '/Number of section headers/ { print $5 }')
		case $arch in
		x86_64) each=64 fields='name:0:4 type:4:4 flags:8:8 addr:16:8 offset:24:8 size:32:8 link:40:4 info:44:4 addralign:48:8 entsize:56:8' ;;
		*) each=40 fields='name:0:4 type:4:4 flags:8:4 addr:12:4 offset:16:4 size:20:4 link:24:4 info:28:4 addralign:32:4 entsize:36:4' ;;
		esac
		for section in 1 $((count - 2)) $((count - 1)); do
			for field in $fields; do
				IFS=: read -r name offset width <<-END
					$field
				END
				for value in 0 1 2147483647 -1; do
					file=$scratch/sections/$arch-$section-$name=$value
					cp "$program" "$file"
					put "$file" $((table + section * each + offset)) $width $value
				done
			done
		done
	done
	size=$(wc -c <"$B/sizes/i386/hello/tiny")
	i=0
	while [ $i -lt "$size" ]; do
		head -c $i "$B/sizes/i386/hello/tiny" >"$scratch/cut/$i"
		i=$((i + 1))
	done
	for arch in x86_64 i386; do
		[ -x "$B/$arch/bin/elfmap" ] || { skip "hostile files, $arch" "not built"; continue; }
		runnable $arch "hostile files, $arch" || continue
		for command in elfls "elfmap --color" "elfmap --json" "elfmap --bytes" elfcheck; do
			$RUN "$B/$arch/bin/"$command "$scratch"/cut/* "$scratch"/sections/* "$scratch"/x86_64/* "$scratch"/i386/* >"$scratch/out" 2>"$scratch/errors"
			is $? 1 "$arch $command on $(ls "$scratch/cut" "$scratch/sections" "$scratch/x86_64" "$scratch/i386" 2>/dev/null | wc -l) hostile files ends in order"
		done
		for file in "$scratch"/x86_64/*[0-4] "$scratch"/i386/*-1 "$scratch"/sections/*[fk]*=-1 "$scratch"/sections/*size=2*; do
			for command in elfsize "elfmap --svg" "sstrip -o $scratch/stripped"; do
				$RUN "$B/$arch/bin/"$command "$file" >"$scratch/out" 2>"$scratch/errors"
				status=$?
				if [ $status -gt 1 ] || [ "$(wc -l <"$scratch/errors")" -gt 1 ]; then echo "$command $file: status $status"; fi
			done
		done >"$scratch/wrong"
		same_file "$scratch/wrong" /dev/null "$arch elfsize, elfmap --svg, sstrip: status 0 or 1 and at most one line each"
	done
fi


# The same code as a hosted program with the sanitizers, on the same files.
if [ -z "${ELFIN_TEST_ALL-}" ]; then
	skip "the tools under the address and undefined-behaviour sanitizers" "it takes a minute: make check-all"
elif echo 'int main(void) { return 0; }' | gcc -x c - -fsanitize=address,undefined -o "$scratch/probe" 2>/dev/null && "$scratch/probe"; then
	mkdir "$scratch/sanitized"
	for source in elf/*.c; do # the kernel's stat.h leaves these four to the C library where there is one
		gcc -g -O1 -w -fsanitize=address,undefined -DS_IFMT=0170000 -DS_IFREG=0100000 -DS_IFDIR=0040000 -DS_IFLNK=0120000 \
			-idirafter crt/include -c "$source" -o "$scratch/sanitized/$(basename "$source" .c).o"
	done
	for command in elfls elfmap "elfmap --json" "elfmap --bytes" elfcheck; do
		name=${command%% *}
		for object in "$scratch"/sanitized/*.o; do
			case ${object##*/} in "$name.o") echo "$object" ;; elfls.o | elfmap.o | elfsize.o | elfcheck.o | sstrip.o) ;; *) echo "$object" ;; esac
		done | xargs gcc -fsanitize=address,undefined -o "$scratch/$name"
		ASAN_OPTIONS=detect_leaks=0:exitcode=77 UBSAN_OPTIONS=halt_on_error=1:exitcode=78 \
			"$scratch/"$command "$scratch"/cut/* "$scratch"/sections/* "$scratch"/x86_64/* "$scratch"/i386/* >/dev/null 2>"$scratch/errors"
		is "$?:$(grep -c -e ERROR -e 'runtime error' "$scratch/errors")" "1:0" "$command under the sanitizers: nothing found"
	done
else
	skip "the tools under the sanitizers" "gcc has no -fsanitize=address,undefined here: apt install libasan8 libubsan1"
fi

# Properties, against what other tools say.
for file in /usr/bin/env "$B"/sizes/*/hello/default "$B"/sizes/*/hello/N; do
	[ -f "$file" ] || continue
	want='not executable'
	readelf -lW "$file" | grep -q 'GNU_STACK.*RWE' && want=executable
	like "$("$elfcheck" "$file")" "stack  *$want\$" "$file: the stack is $want, as readelf has it"
	want=kept
	readelf -lW "$file" | grep -q 'LOAD.*RWE' && want=broken
	like "$("$elfcheck" "$file")" "W^X  *$want" "$file: W^X is $want, as readelf has it"
done
if [ -f "$B/sizes/aarch64/hello/split" ]; then
	like "$("$elfcheck" "$B/sizes/aarch64/hello/split")" 'laid out for 4K, 16K, 64K$' "split.ld on aarch64 is laid out for 64K pages"
	like "$("$elfcheck" "$B/sizes/x86_64/hello/default")" 'laid out for 4K; on 16K' "ld's default on x86_64 is for 4K only"
fi
for bad in /nonexistent /usr tests/elfcheck.t; do
	"$elfcheck" $bad >"$scratch/out" 2>&1
	is "$?:$(wc -l <"$scratch/out")" "1:1" "$(cat "$scratch/out")"
done
done_testing
