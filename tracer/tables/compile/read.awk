# read.awk: reads the tables. With the other files of this folder it makes C data (tables.h) of them. Input: what the
# preprocessor makes of the headers, then *.tbl. Twice, with a -f for each file here:
#   awk -v probe=1 … headers.i *.tbl > values.c; compiled to assembly, that says what each constant is
#   awk … headers.i values *.tbl > tables.c; values has a line NAME LOW HIGH for each, 32 bits each
# The tables come in this order: kinds flags structs cases syscalls arguments errors signals words options.
# With -v offsets=1 it prints where the fields of structs are instead, for tests/tables.t.
# A name that these headers do not have takes the value its row gives; without one the row is left out
# (older headers), and a comment at the end of the output says so.

function fail(text) { print FILENAME ":" FNR ": " text > "/dev/stderr"; failed = 1; exit 1 }

BEGIN {
	CONVFMT = OFMT = "%.17g" # numbers of more than 31 bits as keys and in what is printed: mawk would round them
	type_count = split("i8 u8 i16 u16 int uint i64 u64 be16 be32 be64 long ulong oldid pair hilo lohi place", type_name)
	split("1 1 2 2 4 4 8 8 2 4 8 8 8 4 8 8 16 0", size64)
	split("1 1 2 2 4 4 8 8 2 4 8 4 4 2 16 16 16 0", size32)
	for (i = 1; i <= type_count; i++) {
		is_type[type_name[i]] = i
		kind_type[type_name[i]] = type_name[i]
	}
	abi_number["x86_64"] = 0; abi_number["i386"] = 1; abi_number["aarch64"] = 2
	known_reference["result"] = 7; known_reference["payload"] = 8; known_reference["message_family"] = 9
	known_reference["command_size"] = 10; known_reference["refused"] = 11
	name_count = 0
	item_count = 1 # 0 is none
	kind_total = layout_count = case_count = variant_count = set_count = row_count = 0
	class_total = place_count = 0
}

# An enum's members by the name of the first; its end marks are none of them.
function note_enum(text,   n, i, member, first) {
	sub(/^[^{]*\{/, "", text)
	sub(/\}.*/, "", text)
	n = split(text, member, ",")
	for (i = 1; i <= n; i++) {
		sub(/=.*/, "", member[i])
		gsub(/[ \t]/, "", member[i])
		if (first == "") first = member[i]
		if (member[i] !~ /^(__.*)?$|_MAX$/)
			enum_members[first] = enum_members[first] " " member[i]
	}
}

{ kind_of_file = FILENAME; sub(/.*\//, "", kind_of_file) }

# Every identifier of the headers; the members of every enum.
kind_of_file ~ /\.i$/ {
	if (/^#undef/) next
	if (/^#define/) {
		sub(/\(.*/, "", $2)
		in_headers[$2]
		next
	}
	if (/(^|[ \t])enum[ \ta-z_0-9]*(\{|$)/) enum_text = " "
	if (enum_text != "") {
		enum_text = enum_text " " $0
		if (index($0, "}") > 0) { note_enum(enum_text); enum_text = "" }
	}
	gsub(/[^A-Za-z0-9_]+/, " ")
	count = split($0, word, " ")
	for (i = 1; i <= count; i++)
		if (word[i] ~ /^[A-Z_]/)
			in_headers[word[i]]
	next
}
kind_of_file == "values" { low_half[$1] = $2 < 0 ? $2 + 4294967296 : $2; high_half[$1] = $3 < 0 ? $3 + 4294967296 : $3; next }
{ sub(/(^|[ \t])#.*/, "") }
/^[ \t]*$/ { next }

kind_of_file == "kinds.tbl" {
	kind_type[$1] = $2
	kind_takes[$1] = $3
	next
}

kind_of_file == "flags.tbl" && /^[^ \t]/ {
	set = $1
	if (set in set_index) fail("set " set " twice")
	set_index[set] = set_count
	set_name[set_count] = set
	set_unknown[set_count] = $2
	set_options[set_count] = " " substr($0, length($1 $2) + 2) " "
	set_count++
	next
}
kind_of_file == "flags.tbl" {
	for (i = 1; i <= NF; i++) {
		entry = $i
		if (entry ~ /^enum\(/) { # all of the C enum that begins with this name
			sub(/^enum\(/, "", entry)
			entry = enum_members[substr(entry, 1, length(entry) - 1)]
		} else if ((n = index(entry, "=")) > 0) {
			constant = substr(entry, 1, n - 1)
			value = substr(entry, n + 1)
			if (index(value, "/") > 0)
				split_value[set_count - 1, constant] = value
			else
				literal[constant] = value
			entry = constant
		}
		set_members[set_count - 1] = set_members[set_count - 1] " " entry
	}
	next
}

kind_of_file == "structs.tbl" && /^[^ \t]/ { # struct|union NAME [ABI,…] [packed] [size N]
	name = $2
	part = split(struct_lines[name], unused, "\1") + 1
	if (part < 2) part = 2
	struct_lines[name] = struct_lines[name] "\1"
	mask = 0
	for (i = 3; i <= NF; i++) {
		if ($i == "packed") struct_packed[name, part] = 1
		else if ($i == "size") struct_fixed[name, part] = $(++i)
		else {
			count = split($i, word, ",")
			for (j = 1; j <= count; j++) {
				if (!(word[j] in abi_number)) fail("no ABI " word[j])
				mask += 2 ^ abi_number[word[j]]
			}
		}
	}
	struct_abis[name, part] = mask ? mask : 7
	struct_union[name, part] = $1 == "union"
	next
}
kind_of_file == "structs.tbl" { $1 = $1; struct_lines[name] = struct_lines[name] $0 "\n"; next }

kind_of_file == "cases.tbl" && /^[^ \t]/ { # NAME [mask N]
	name = $1
	if (name in case_lines) fail("case " name " twice")
	case_lines[name] = ""
	case_mask[name] = $2 == "mask" ? $3 : "0xffffffff"
	if ($NF == "rare") is_rare[name]
	if (!(case_mask[name] in mask_of_case)) {
		mask_of_case[case_mask[name]] = case_mask_count + 0
		case_mask_text[case_mask_count++] = case_mask[name]
	}
	next
}
kind_of_file == "cases.tbl" { $1 = $1; case_lines[name] = case_lines[name] $0 "\n"; next }

kind_of_file == "syscalls.tbl" {
	row_name[row_count] = $1
	if (length($1) > 31) fail("a longer name than decode.c keeps")
	for (i = 0; i < 3; i++) {
		number = $(i + 2)
		if (number != "-") {
			if ((i, number) in row_at) fail("number " number " twice")
			row_at[i, number] = row_count + 1
			if (number + 1 > number_count[i]) number_count[i] = number + 1
		}
	}
	row_classes[row_count] = $5
	row_result[row_count] = ""
	fields = ""
	if ($NF == "often") is_often[row_count]
	for (i = 6; i <= NF && $i != "often"; i++) {
		if ($i == "=") { row_result[row_count] = $(i + 1); break }
		fields = fields ". " $i "\n"
	}
	row_fields[row_count++] = fields
	next
}
kind_of_file == "arguments.tbl" {
	i = index($0, " : ")
	list = substr($0, 1, i - 1)
	count = split(substr($0, i + 3), word, " ")
	for (i = 1; i <= count; i++) names_of_call[word[i]] = list
	all_names[list]
	next
}
kind_of_file == "options.tbl" {
	shown = substr($4, 2)
	sub(/^\[?=/, "", shown); sub(/[])]$/, "", shown)
	if ($4 ~ /^=/) shown = substr($4, 2)
	help = $0
	for (i = 1; i < 9; i++) sub(/^[^ ]+ +/, "", help)
	take = $5 ~ /^show_/ ? $5 : "take_" $5
	if (!(take in taker_index)) { taker_index[take] = taker_count + 0; taker_list[taker_count++] = take }
	if (!($7 in words_index)) { words_index[$7] = words_count + 0; words_list[words_count++] = $7 == "-" ? "NULL" : $7 }
	option_text[option_count++] = ($1 == "-" ? 0 : "'" $1 "'") ", " ($2 == "." ? 0 : $2 == "e" ? "'-'" : "'" substr($2, 3) "'") ", " ($4 ~ /^=/ ? "REQUIRED" : $4 ~ /^\[/ ? "OPTIONAL" : "NONE") ", " taker_index[take] ", " words_index[$7] ", " ($6 == "-" ? 0 : "offsetof(struct options, " $6 ")") ", " ($8 == "-" ? 0 : $8) ", " name_of($3) ", " name_of(shown) ", " name_of(help)
	next
}
kind_of_file == "words.tbl" {
	printed_words = printed_words "const struct word " $1 "[] = {"
	for (i = 2; i <= NF; i++) printed_words = printed_words "{" name_of(substr($i, 1, index($i, "=") - 1)) ", " substr($i, index($i, "=") + 1) "}, "
	printed_words = printed_words "{0, -1}};\n"
	next
}
kind_of_file == "errors.tbl" || kind_of_file == "signals.tbl" {
	number = value_of($1)
	if ($2 ~ /^=/) { if (number == "") number = substr($2, 2); text = substr($0, index($0, $2) + length($2)) } else text = substr($0, length($1) + 1)
	gsub(/^[ \t]+/, "", text)
	if (number == "") next
	entry_count[kind_of_file]++
	entries[kind_of_file, entry_count[kind_of_file]] = number " " name_of($1) " " name_of(text)
	next
}
