#!/bin/sh
# crtcc is used as gcc is: what configure scripts and makefiles ask of a compiler, beside gcc's own answers.
# shellcheck disable=SC1091,SC2154 # tap.sh; toolchain.sh
. tests/tap.sh

crtcc=$(pwd)/$B/bin/crtcc
case $B in /*) crtcc=$B/bin/crtcc ;; esac
[ -x "$crtcc" ] || skip_all "crt is not built; run make"
arch=$(uname -m | sed 's/^i[3-6]86$/i386/; s/^amd64$/x86_64/; s/^arm64$/aarch64/')
toolchain "$arch"
[ -f "$B/$arch/lib/libcrt.a" ] || skip_all "crt is not built for $arch; ./setup installs its compiler"
cd "$scratch" || exit 1

for question in --version -dumpmachine -print-libgcc-file-name -print-search-dirs; do
	is "$("$crtcc" $question 2>&1)" "$($CC $question 2>&1)" "$question is answered as the compiler does, and nothing is linked"
done
like "$("$crtcc" -v 2>&1)" '^gcc version\|clang version' '-v alone shows the version of the compiler'
[ ! -e a.out ]
ok $? 'no question leaves a program behind'

cat >program.c <<'END'
#include <sys/types.h>
#include <math.h>
#include <stdio.h>
static fd_set set; /* where older programs look for it */
int main(int argc, char **argv)
{
	FD_SET(argc + 62, &set);
	printf("%s %.3f %d\n", argv[0] ? "root" : "", sqrt(argc + 1), !!FD_ISSET(63, &set));
	return 0;
}
END
"$crtcc" -O2 program.c -o program -lm -lpthread -ldl -lrt -lutil -lc -pthread 2>log
is "$(./program)$(cat log)" 'root 1.414 1' 'the libraries that makefiles name are there, or part of crt'
"$crtcc" -x c - -o program <program.c 2>log
is "$(./program)$(sed 3q log)" 'root 1.414 1' '-x c - compiles standard input, and the libraries are no C'
"$crtcc" -c program.c && "$crtcc" -r program.o -o part.o && "$crtcc" part.o -lm -o program 2>log
is "$(./program)$(cat log)" 'root 1.414 1' '-r makes one object of several, which links'
"$crtcc" -c program.c && rm -f program.a && ar rc program.a program.o && "$crtcc" -Wl,--start-group program.a -Wl,--end-group -lm -o program 2>log
is "$(./program)$(cat log)" 'root 1.414 1' 'main may be in an archive'
printf '#define _ALL_SOURCE\n#include <string.h>\nint main(void)\n{\n\treturn !strcasestr("Elfin", "FIN");\n}\n' >all.c
"$crtcc" -std=c11 -Werror all.c -o all 2>log
is "$(./all 2>&1) $?$(cat log)" ' 0' '_ALL_SOURCE asks for every name, as with musl'
"$crtcc" -MD -MF program.d -c program.c
like "$(cat program.d)" 'crt/include/stdio.h' '-MD names the headers of crt'
printf 'int main(void);\nvoid _start(void) { for (;;) main(); }\nint main(void) { __builtin_trap(); }\n' >bare.c
"$crtcc" -nostdlib bare.c -o bare 2>log
is "$($NM bare | awk '/ [Tt] / && $3 !~ /^_[_e]/ { print $3 }' | sort | tr '\n' ' ')$(cat log)" '_start main ' '-nostdlib brings neither _start nor the library'
"$crtcc" -shared program.c -o program.so 2>log
is "$? $(cat log)" '2 crtcc: no shared libraries: there is no dynamic linker for the programs made here' '-shared is refused in one line'
[ ! -e program.so ]
ok $? 'and leaves nothing behind'
printf 'int main(void)\n{\n\tputs(u64toh(0xbeefULL));\n\tmsleep(1);\n\treturn itoa_r(-12, (char[21]){0}) != 3;\n}\n' >no.c
"$crtcc" -Wall -Werror -include nolibc.h no.c -o no 2>log
is "$(./no) $?$(cat log)" 'beef 0' '-include nolibc.h compiles a program written for it'
printf '#include <errno.h>\n#include <stdio.h>\nint main(void)\n{\n\terrno = ENOENT;\n\tprintf("%%-4d%%m.\\n", 7);\n}\n' >message.c
printf '#include <stdio.h>\n#include <time.h>\nint main(void)\n{\n\tchar day[9];\n\tstrftime(day, 9, "%%d.%%m.%%y", &(struct tm){0});\n\tprintf("%%s\\n", day);\n}\n' >day.c
"$crtcc" -Os message.c -o message 2>log
"$crtcc" -Os day.c -o day 2>>log
$CC message.c -o message-glibc
is "$(./message)$(cat log)" "$(./message-glibc)" 'a format with %m brings the words of errors'
is "$($NM day | grep -c ' strerror$')" 0 'and one of a date does not'
like "$("$crtcc" -v program.c -lm -o program 2>&1)" '^gcc\|^clang\|^[^ ]*gcc .*-nostdinc.*program.c' '-v shows the command that runs'
printf '#include <stdio.h>\nint main(void)\n{\n\tint unused;\n\tprintf("%%.1f %%m\\n", 2.5);\n}\n' >warned.c
"$crtcc" -Wall warned.c -o warned 2>log
$CC -Wall -c warned.c 2>log.once
is "$(grep -c 'warning:' log)" "$(grep -c 'warning:' log.once)" 'linked twice, a warning is shown once'
like "$("$crtcc" --explain program.c -lm -o program 2>&1)" '^  -nostdinc  *[a-z]' '--explain gives each option a reason'
done_testing
