#!/bin/sh
# freestanding.t: nothing that is built for elfin itself links a C library: told from the files, by readelf and nm; and the
# tracer is small.
. tests/tap.sh

for arch in x86_64 i386 aarch64; do
	toolchain $arch
	if [ -z "$READELF" ] || ! [ -d "$B/$arch/bin" ]; then
		skip "programs of $arch" "not built here; ./setup brings what they need"
		continue
	fi
	count=0
	for file in "$B/$arch"/bin/* "$B/$arch"/vm/*; do
		case $($READELF -h "$file" 2>/dev/null) in *ELF64* | *ELF32*) ;; *) continue ;; esac
		count=$((count + 1))
		wrong=$($READELF -lW "$file" 2>/dev/null | grep -E 'INTERP|DYNAMIC'
			$READELF -dW "$file" 2>/dev/null | grep NEEDED
			strings -a "$file" | grep -E 'GLIBC_|GNU C Library|musl libc')
		is "$wrong" '' "$file: no interpreter, no library"
	done
	# What is there now fits; a table or a decoder must not make the tracer big. (gcc's: other compilers' are bigger.)
	if [ $arch = x86_64 ] && ! $CC --version | grep -q clang; then
		size=$(wc -c <"$B/$arch/bin/tracer")
		[ "$size" -le 204800 ]
		ok $? "$arch: the tracer has at most 200 KiB: $size bytes"
	fi
	[ $count -gt 5 ]
	ok $? "$arch: more than five programs were looked at"
	[ -f "$B/$arch/lib/libcrt.a" ] || continue
	# What libcrt.a needs of others: the program's main, what the linker defines, and libgcc's arithmetic.
	wrong=$($NM "$B/$arch/lib/libcrt.a" "$B/$arch/lib/crt1.o" 2>/dev/null | awk '
		NF >= 2 && $(NF - 1) ~ /^[TDBRVWi]$/ { defined[$NF] }
		NF >= 2 && $(NF - 1) == "U" { needed[$NF] }
		END {
			for (name in needed)
				if (!(name in defined) && name !~ /^(main|_GLOBAL_OFFSET_TABLE_|_DYNAMIC|_end|__ehdr_start|__executable_start)$/ &&
				    name !~ /^__(init|fini|preinit)_array_(start|end)$/ && name !~ /^__(u?(div|mod|divmod)[sdt]i[34]|.*[sdt]f.*|.*[sdtx]f[234]|clz.*|ctz.*|popcount.*|ffs[sd]i2|aarch64_(cas|swp|ld[a-z]*)[0-9]_[a-z_]*|mul[dt].*|powi.*|x86.*)$/)
					print name
		}')
	is "$wrong" '' "$arch: libcrt.a needs nothing but main, the linker and libgcc's helpers"
done
done_testing
