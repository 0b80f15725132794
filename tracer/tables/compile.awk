# compile.awk: make C data (tables.h) from the tables. Input: what the preprocessor makes of the headers, then *.tbl. Twice:
#   awk -v probe=1 -f compile.awk headers.i *.tbl > values.c; compiled to assembly, that says what each constant is
#   awk -f compile.awk headers.i values *.tbl > tables.c; values has a line NAME LOW HIGH for each, 32 bits each
# The tables come in this order: kinds flags structs cases syscalls arguments errors signals options.
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
	known_reference["command_size"] = 10
	name_count = 0
	item_count = 1 # 0 is none
	kind_total = layout_count = case_count = variant_count = set_count = row_count = 0
	class_total = place_count = 0
}

# Strings: names[] holds each once. Where, is known at the end: N1, N2 and so on stand for it till then. An early one stands where
# 14 bits are enough.
function name_of(text, early) {
	if (text == "" || text == "-")
		return 0
	if (!(text in name_index)) {
		name_index[text] = ++name_count
		name_list[name_count] = text
	}
	if (early) is_early[name_index[text]]
	return "N" name_index[text]
}

# A set that is needed: S1, S2 and so on stand for where it is in sets[], where those that nothing needs are not.
function use_set(name) {
	set_used[set_index[name]] = 1
	return "S" set_index[name]
}

# The C expression of a constant, "" when neither the headers nor the tables know it.
function value_of(constant,   text) {
	if (constant ~ /~|[(]$/ || (constant ~ /^1<</ && constant in literal)) # a name with blanks in it or an open end, or no number
		text = literal[constant]
	else if (constant ~ /^-?[0-9]/ || constant ~ /[(]/ || constant in in_headers)
		text = constant
	else
		text = constant in literal ? literal[constant] : ""
	if (text != "" && probe && !(text in probed)) {
		probed[text]
		probe_list[++probe_count] = text
	}
	return text
}

# Its low 32 bits as a number.
function low(constant) { constant = value_of(constant); return constant in low_half ? low_half[constant] : 0 }

# Where a value is and what it is called.
function place_of(name, o64, o32,   key) {
	key = o64 ", " o32
	if (!(key in offset_index)) {
		offset_index[key] = offset_count + 0
		offset_text[offset_count++] = key
	}
	key = name ", " offset_index[key]
	if (!(key in place_index)) {
		place_index[key] = place_count + 0
		place_text[place_count++] = key
	}
	return place_index[key]
}

# An item's text of that of a place and of how it is printed: each of these stands once.
function item_of(text,   place, how, key) {
	place = substr(text, 1, index(text, ",") - 1)
	key = substr(text, index(text, ",") + 2)
	if (!(key in use_index)) {
		use_index[key] = use_count + 0
		match(key, /[^,]*, [^,]*, [^,]*/)
		how = substr(key, 1, RLENGTH)
		if (!(how in how_index)) {
			how_index[how] = how_count + 0
			how_text[how_count++] = how
		}
		use_text[use_count++] = how_index[how] substr(key, RLENGTH + 1)
	}
	return use_index[key] ", " place
}

function add_item(initializer) {
	initializer = item_of(initializer)
	if (!(initializer in item_index)) {
		item_index[initializer] = item_count
		item_text[item_count++] = initializer
	}
	return item_index[initializer]
}

function kind_number(kind) {
	if (!(kind in kind_index)) {
		kind_index[kind] = kind_total++
		kind_list[kind_total] = kind
	}
	return kind_index[kind]
}

# A spec is [>|<>|<] [TYPE:] (*SPEC | [COUNT]SPEC | KIND | KIND(PARAMETER) | KIND(@REFERENCE) | KIND(PARAMETER,@REFERENCE) | STRUCT).
# Returns "kind type flags parameter reference size64 size32 align64 align32". scope resolves @names; start is where a case begins.
function spec(text, scope, start64, start32,   flags, type, kind, inside, parameter, reference, s64, s32, a64, a32, n, inner, f, count) {
	flags = 0
	if (sub(/^<>/, "", text))
		flags = 2
	else if (sub(/^>/, "", text))
		flags = 1
	else if (sub(/^</, "", text))
		flags = 3
	if (substr(text, 1, 1) == "*") {
		n = element(substr(text, 2), scope)
		return kind_number("pointer") " ulong " flags " " n " 0 8 4 8 4"
	}
	if (substr(text, 1, 1) == "[") {
		count = substr(text, 2, index(text, "]") - 2)
		inner = substr(text, index(text, "]") + 1)
		if (count ~ /^[0-9]+@/) { # [ROOM@FIELD]T
			n = index(count, "@")
			inner = "[" substr(count, 1, n - 1) "]" inner
			split(spec(inner, scope), f, " ")
			return kind_number("room") " place " flags " " element(inner, scope) " " reference_of(substr(count, n), scope) " " f[6] " " f[7] " " f[8] " " f[9]
		}
		n = element(inner, scope)
		split(spec(inner, scope), f, " ")
		s64 = s32 = 0
		if (count ~ /^[0-9]+$/) {
			s64 = f[6] * count; s32 = f[7] * count
		}
		return kind_number("array") " place " flags " " n " " reference_of(count, scope) " " s64 " " s32 " " f[8] " " f[9]
	}
	type = ""
	if (match(text, /^[a-z0-9]+:/)) {
		type = substr(text, 1, RLENGTH - 1)
		text = substr(text, RLENGTH + 1)
		if (!(type in is_type)) fail("no type " type)
	}
	kind = text; inside = ""
	if ((n = index(text, "(")) > 0) {
		kind = substr(text, 1, n - 1)
		inside = substr(text, n + 1, length(text) - n - 1)
	}
	parameter = inside; reference = 0
	if ((n = match(inside, /@[^@()]*$/)) > 0) { # not one of an item within
		reference = reference_of(substr(inside, n), scope)
		parameter = substr(inside, 1, n - 1)
		sub(/,$/, "", parameter)
	}
	if (kind in is_type) {
		type = kind
		kind = "number"
	} else if (!(kind in kind_type) && kind in struct_lines) {
		parameter = kind
		kind = "struct"
	} else if (!(kind in kind_type))
		fail("no kind or struct " kind " in " scope)
	if (type == "")
		type = kind_type[kind]
	# A second parameter is a struct.
	if ((n = match(parameter, /,[A-Za-z0-9_]+$/)) > 0) {
		reference = substr(parameter, n + 1)
		layout_of(reference)
		reference = 16384 + struct_index[reference]
		parameter = substr(parameter, 1, n - 1)
	}
	s64 = size64[is_type[type]]; s32 = size32[is_type[type]]
	a64 = s64 > 8 ? 8 : s64; a32 = s32 > 4 ? 4 : s32
	if (kind_takes[kind] == "set") {
		if (!(parameter in set_index)) fail("no set " parameter " in " scope)
		parameter = use_set(parameter)
	} else if (kind_takes[kind] == "struct") {
		layout_of(parameter)
		if (type == "place") {
			s64 = struct_size[parameter, 64] + 0; s32 = struct_size[parameter, 32] + 0
			a64 = struct_align[parameter, 64] + 0; a32 = struct_align[parameter, 32] + 0
			flags += 64
		}
		parameter = struct_index[parameter]
	} else if (kind_takes[kind] == "case") {
		parameter = case_of(parameter, kind == "case" || scope != "call" ? scope : "", kind == "case" ? start64 : 0, kind == "case" ? start32 : 0)
		if (kind == "case") {
			s64 = case_end64; s32 = case_end32
			a64 = a32 = 1
		}
	} else if (kind_takes[kind] == "size") {
		s64 = s32 = parameter; a64 = a32 = 1
		flags += 128
	} else if (kind_takes[kind] == "chain") { # this set and those after it, to the first that is no part
		if (!(parameter in set_index)) fail("no set " parameter " in " scope)
		for (n = set_index[parameter]; set_options[n] ~ / part/; n++)
			set_used[n] = 1
		set_used[n] = 1
		parameter = use_set(parameter)
	} else if (kind_takes[kind] == "sixteen") { # a set; 16 bytes
		parameter = use_set(parameter)
		s64 = s32 = 16; a64 = 8; a32 = 4
	} else if (kind_takes[kind] == "name") { # of the field, said in the text; 16 bytes
		parameter = name_of(parameter, 1)
		s64 = s32 = 16; a64 = a32 = 4
	} else if (kind_takes[kind] == "word") {
		parameter = name_of(parameter, 1)
	} else if (kind_takes[kind] == "4") {
		s64 = s32 = a64 = a32 = parameter = 4
		flags += 128
	} else if (kind_takes[kind] == "field") {
		parameter = reference_of("@" parameter, scope) - 32768
	} else if (kind_takes[kind] == "item") {
		parameter = element(parameter, scope)
	} else
		parameter = parameter == "" ? 0 : parameter
	if (a64 < 1) a64 = 1
	if (a32 < 1) a32 = 1
	return kind_number(kind) " " type " " flags " " parameter " " reference " " s64 " " s32 " " a64 " " a32
}

# An item that stands for itself: what a pointer points to, an array's element, a result.
function element(text, scope,   f) {
	split(spec(text, scope), f, " ")
	return add_item(place_of(0, 0, 0) ", " f[1] ", TYPE_" toupper(f[2]) ", " f[3] ", " f[4] ", " f[5])
}

function reference_of(text, scope) {
	if (text ~ /^[0-9]+$/)
		return 16384 + text
	text = substr(text, 2)
	if (text ~ /^[1-6]$/)
		return text + 16 * (text in argument_type ? is_type[argument_type[text]] - 1 : is_type["ulong"] - 1)
	if (text ~ /^=/)
		return 16384 + substr(text, 2)
	for (; scope != ""; scope = parent_scope[scope])
		if ((scope, text) in field_item) {
			if (text in known_reference) fail("@" text " is a field here")
			return measuring ? 0 : 32768 + add_item(field_item[scope, text])
		}
	if (text in known_reference)
		return known_reference[text]
	if (measuring)
		return 0
	fail("no field " text)
}

# Where in items[] these stand already, one after another; 0 is nowhere.
function items_at(list, n,   i, j, at, places) {
	places = split(item_places[list[1]], at, " ")
	for (i = 1; i <= places; i++) {
		for (j = 1; j <= n && item_text[at[i] + j - 1] == list[j]; j++)
			;
		if (j > n)
			return at[i]
	}
	return 0
}

# Lay out fields (name spec [attributes], one a line) from an offset on and append them as one list, in items[].
# Returns "first count"; leaves list_size64/32 and list_align64/32.
function list_of(lines, scope, start64, start32, registers, packed, together,   n, i, f, g, line, text, o64, o32, e64, e32, m64, m32, kept, name, flags, first, key, out, argument, x, attributes) {
	n = split(lines, line, "\n")
	if (registers)
		for (i = 1; i <= n; i++)
			note_type(int(start64 / 8) + i, line[i])
	o64 = e64 = start64; o32 = e32 = start32; m64 = m32 = 1
	kept = 0
	for (i = 1; i <= n; i++) {
		if (line[i] == "")
			continue
		split(line[i], f, " ")
		name = f[1]
		attributes = " " substr(line[i], length(f[1] " " f[2]) + 2) " "
		if (together) {
			o64 = start64; o32 = start32
		}
		split(spec(f[2], scope, o64, o32), g, " ")
		flags = g[3]
		if (attributes ~ / verbose /) flags += 4
		if (attributes ~ / nonzero /) flags += 8
		if (attributes ~ / silent /) flags += 16
		if (attributes ~ / unnamed / || name == ".") flags += 32
		if (registers) {
			if (g[8] > 1 || g[2] != "place") { g[8] = g[9] = 8 }
			if (g[2] != "place") { g[6] = g[6] > 8 ? 16 : 8; g[7] = g[7] > 8 ? 16 : 8 }
		}
		if (!packed) {
			o64 = int((o64 + g[8] - 1) / g[8]) * g[8]
			o32 = int((o32 + g[9] - 1) / g[9]) * g[9]
			if (g[8] > m64) m64 = g[8]
			if (g[9] > m32) m32 = g[9]
		}
		if (registers && f[2] == "skip")
			;
		else if (name != "-" || int(flags / 16) % 2) {
			x = g[1] ", TYPE_" toupper(g[2]) ", " flags ", " g[4] ", " g[5]
			++kept
			if (!measuring) out[kept] = item_of(place_of(name_of(name == "." || registers ? "" : name), o64, o32) ", " x)
			if (!registers)
				field_item[scope, name] = place_of(0, o64, o32) ", " g[1] ", TYPE_" toupper(g[2]) ", " flags % 4 ", " g[4] ", " g[5]
		}
		if (offsets && !registers && !measuring && g[6] > 0)
			print scope, name, o64, o32
		if (kind_list[g[1] + 1] == "case") {
			if (g[6] > e64) e64 = g[6]
			if (g[7] > e32) e32 = g[7]
			o64 = g[6]; o32 = g[7]
		} else {
			o64 += g[6]; o32 += g[7]
		}
		if (o64 > e64) e64 = o64
		if (o32 > e32) e32 = o32
	}
	list_size64 = e64; list_size32 = e32; list_align64 = m64; list_align32 = m32
	key = ""
	for (i = 1; i <= kept; i++)
		key = key out[i] "\n"
	if (kept == 0 || measuring)
		return "0 0"
	if (!(key in list_index) && !(list_index[key] = items_at(out, kept))) {
		list_index[key] = item_count
		for (i = 1; i <= kept; i++) {
			item_places[out[i]] = item_places[out[i]] " " item_count
			item_text[item_count++] = out[i]
		}
	}
	return list_index[key] " " kept
}

# Remember the C type of an argument, for references to it.
function note_type(number, text,   f, type) {
	split(text, f, " ")
	type = f[2]
	sub(/^[<>]*/, "", type)
	if (type ~ /^[a-z0-9]+:/) sub(/:.*/, "", type)
	else sub(/[(].*/, "", type)
	argument_type[number] = type in is_type ? type : type in kind_type && kind_type[type] != "place" ? kind_type[type] : "ulong"
}

function layout_of(name,   saved, which, n, part, f, s64, s32) {
	if (name in struct_index)
		return
	if (!(name in struct_lines)) fail("no struct " name)
	n = split(struct_lines[name], which, "\1")
	saved = measuring
	# Reserve its places first, so that a list of itself may be pointed to.
	struct_index[name] = layout_count
	layout_count += n - 1
	for (part = 2; part <= n; part++) {
		# Measure first, since a field may refer to one after it.
		if (index(which[part], "@") > 0) {
			measuring = 1
			list_of(which[part], name "/" part, 0, 0, 0, struct_packed[name, part], struct_union[name, part])
		}
		measuring = 0
		split(list_of(which[part], name "/" part, 0, 0, 0, struct_packed[name, part], struct_union[name, part]), f, " ")
		s64 = int((list_size64 + list_align64 - 1) / list_align64) * list_align64
		s32 = int((list_size32 + list_align32 - 1) / list_align32) * list_align32
		if ((name, part) in struct_fixed) s64 = s32 = struct_fixed[name, part]
		if (struct_abis[name, part] != 2) {
			struct_size[name, 64] = s64; struct_align[name, 64] = list_align64
		}
		if (struct_abis[name, part] % 4 >= 2) {
			struct_size[name, 32] = s32; struct_align[name, 32] = list_align32
		}
		layout_text[struct_index[name] + part - 2] = f[1] ", " (n == 2 ? 7 : struct_abis[name, part]) ", " f[2] ", " s64 ", " s32
	}
	measuring = saved
}

# A case that begins at an offset; the same rows at another offset are another table. Leaves case_end64/32.
function case_of(name, scope, start64, start32,   key, n, i, row, f, fields, j, constant, keys, k, result, rest, parts, value, l, out, kept, e64, e32, registers, values, numbers) {
	if (!(name in case_lines)) fail("no case " name)
	key = name SUBSEP start64 SUBSEP start32
	registers = scope == "call"
	if (name in is_rare && !rare_now) return put_off(key SUBSEP scope, name, scope, start64, start32)
	# Rows that refer to nothing outside are the same in every struct.
	if (!registers) key = key SUBSEP (case_lines[name] ~ /@[a-z_]|case[(]/ ? scope : "") SUBSEP (measuring + 0)
	if (!(key in case_index)) {
		e64 = start64; e32 = start32
		case_index[key] = measuring ? 0 : case_count++
		n = split(case_lines[name], row, "\n")
		kept = numbers = 0
		for (i = 1; i <= n; i++) {
			if (row[i] == "") continue
			if (kept > numbers) fail("a row of " name " stands after *")
			rest = row[i]; result = 0
			if (match(rest, / = .*/)) {
				result = substr(rest, RSTART + 3)
				rest = substr(rest, 1, RSTART - 1)
				result = element(result, scope)
			}
			j = split(rest, f, " ")
			fields = ""
			if (registers)
				for (k = 2; k <= j; k++)
					fields = fields ". " f[k] "\n"
			else
				for (k = 2; k <= j; k++) # name:spec, and attributes after it
					fields = fields (f[k] ~ /^[A-Za-z_0-9.-]+=/ ? (k > 2 ? "\n" : "") substr(f[k], 1, index(f[k], "=") - 1) " " substr(f[k], index(f[k], "=") + 1) : " " f[k])
			parent_scope[key SUBSEP i] = scope
			l = list_of(fields, registers ? "call" : key SUBSEP i, start64, start32, registers, 0, 0)
			if (list_size64 > e64) e64 = list_size64
			if (list_size32 > e32) e32 = list_size32
			sub(/ /, ", ", l)
			split(f[1], keys, ",")
			for (k = 1; k in keys; k++) {
				if (keys[k] == "*") {
					out[++kept] = l ", " result
					break # what follows is never reached
				}
				value = value_of(keys[k])
				if (value == "") { left_out = left_out " " keys[k]; continue }
				values[++numbers] = low_half[value] + 0
				out[++kept] = l ", " result
			}
			for (k in keys) delete keys[k]
		}
		if (!measuring) {
			value = add_values(values, numbers)
			case_text[case_index[key]] = variant_count ", " (kept > numbers) ", " (value_style > 0) ", " value ", " numbers ", " mask_of_case[case_mask[name]]
		}
		for (i = 1; i <= kept && !measuring; i++)
			variant_text[variant_count++] = out[i]
		case_end[key, 64] = e64; case_end[key, 32] = e32
	}
	case_end64 = case_end[key, 64]; case_end32 = case_end[key, 32]
	return case_index[key]
}

# A rare case is made behind all that is common; C1, C2 and so on stand for it till then. Its rows may refer to the arguments.
function put_off(key, name, scope, start64, start32,   i) {
	case_end64 = start64; case_end32 = start32
	if (!(key in off_index)) {
		off_index[key] = ++off_count
		off_name[off_count] = name; off_scope[off_count] = scope
		off_start64[off_count] = start64; off_start32[off_count] = start32
		for (i = 1; i <= 6; i++)
			if (i in argument_type) off_type[off_count, i] = argument_type[i]
	}
	return "C" off_index[key]
}

function make_rare_cases(   i, k) {
	for (i = 1; i <= off_count; i++) {
		split("", argument_type)
		for (k = 1; k <= 6; k++)
			if ((i, k) in off_type) argument_type[k] = off_type[i, k]
		rare_now = 1
		placed["C" i] = case_of(off_name[i], off_scope[i], off_start64[i], off_start32[i])
	}
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
	for (i = 6; i <= NF; i++) {
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
	for (i = 2; i <= NF; i++) printed_words = printed_words "{\"" substr($i, 1, index($i, "=") - 1) "\", " substr($i, index($i, "=") + 1) "}, "
	printed_words = printed_words "{0, 0}};\n"
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

# Which of argument_lists[] has the names of a call, or begins with them: what is behind a call's last argument is not
# looked at. Each is the numbers of its words, from 1 on, and a 0; from 224 on a number has two bytes.
function arguments_of(call,   list, longest, n, i, words, number) {
	longest = list = names_of_call[call]
	delete names_of_call[call] # another row of that name takes its arguments in a struct
	if (list == "") return 0
	for (i in all_names)
		if (length(i) > length(longest) && index(i, list " ") == 1) longest = i
	if (!(longest in list_index)) {
		list_index[longest] = ++list_count
		n = split(longest, words, " ")
		for (i = 1; i <= n; i++) {
			if (!(words[i] in word_index)) {
				word_index[words[i]] = ++argument_words
				name_list[word_names[argument_words] = ++name_count] = words[i]
			}
			number = word_index[words[i]]
			if (number > 223) list_bytes[list_length++] = 224 + int(number / 256)
			list_bytes[list_length++] = number % 256
		}
		list_bytes[list_length++] = 0
	}
	if (list_count > 255) fail("more than 255 lists of arguments: decode.h")
	return list_index[longest]
}

# How many characters two names have in common at their beginning, at most 30. When it is one more than last, that is said.
function shared(a, b, last,   n) {
	while (n < 30 && n < length(a) && substr(a, n + 1, 1) == substr(b, n + 1, 1))
		n++
	return n - (n > 1 && n == last + 1)
}

# A number of up to 53 bits and a sign as bytes: what tables.h says at values[].
function add_step(step,   byte) {
	step = step < 0 ? -2 * step - 1 : 2 * step
	if (step < 64) { value_bytes[value_count++] = 64 + step; return }
	value_bytes[value_count++] = 128 + step % 128
	for (step = int(step / 128); step > 127; step = int(step / 128))
		value_bytes[value_count++] = 128 + step % 128
	value_bytes[value_count++] = step
}

# One value: a power of two, or how much more than the one before.
function add_value(value, before,   bit) {
	if (value > 9007199254740992) fail("a constant of more than 53 bits")
	for (bit = 0; 2 ^ bit < value; bit++)
		;
	if (value == 2 ^ bit) value_bytes[value_count++] = bit
	else add_step(value - before)
}

# The values of a set, number[1] to number[n]; the same values stand once. Of a run of numbers the first is enough. Where ABIs
# differ, number[i, 1] and number[i, 2] are those of the others.
function add_values(number, n,   i, k, key, run, more, before) {
	value_style = 0; run = n > 1
	for (i = 1; i <= n; i++) {
		if ((i, 1) in number || number[i] > 8191 || number[i] != number[1] + i - 1) run = 0
		key = key "," number[i] ((i, 1) in number ? "/" number[i, 1] "/" number[i, 2] : "")
	}
	if (run) {
		value_style = 1
		return number[1]
	}
	if (key in values_at)
		return values_at[key]
	values_at[key] = "V" ++value_lists
	value_count = 0
	for (i = 1; i <= n; i++) {
		for (more = 0; more < 10 && i + more <= n && number[i + more] == before + 1 + more && !((i + more, 1) in number); more++)
			;
		if (more > 1 && i > 1) {
			value_bytes[value_count++] = 52 + more
			i += more - 1
		} else if ((i, 1) in number) {
			value_bytes[value_count++] = 63
			add_value(number[i], before)
			add_value(number[i, 1], number[i])
			add_value(number[i, 2], number[i, 1])
			before = number[i, 2]
			continue
		} else
			add_value(number[i], before)
		before = number[i]
	}
	for (i = 0; i < value_count; i++)
		value_list[value_lists] = value_list[value_lists] sprintf("%3d,", value_bytes[i])
	if (length(value_list[value_lists]) > longest_values) longest_values = length(value_list[value_lists])
	return values_at[key]
}

# All lists of values, the longest first: one that another has in it stands there. V1, V2 and so on is where.
function place_values(   all, size, i, at) {
	print "enum {"
	for (size = longest_values; size >= 0; size -= 4) # the last is empty
		for (i = 1; i <= value_lists; i++) {
			if (length(value_list[i]) != size)
				continue
			at = index(all, value_list[i])
			if (at == 0) {
				at = length(all) + 1
				all = all value_list[i]
			}
			print "\tV" i " = " (placed["V" i] = (at - 1) / 4) ","
		}
	if (length(all) / 4 > 8192) fail("values[] is too long for 13 bits")
	gsub(/,/, ",\n", all)
	print "};\nconst uint8_t values[] = {\n" all "};"
}

# The names of a set, each as what it has in common with the one before (SAME: as much as that one) and the rest; the same names
# stand once. Returns the line in pool_text that they begin at. The next set's names, of which there are more, begin with some of
# these.
function add_names(name_of_index, n, next_names, more,   i, j, k, key, before, same, last) {
	k = n + 1
	for (i = n; i > 0 && more; i--)
		if (name_of_index[i] == next_names[1]) k = i
	for (i = 1; i <= n; i++)
		key = key "," name_of_index[i]
	if (key in names_at)
		return names_at[key]
	names_at[key] = pool_lines + 1
	for (i = 1; i <= n || i - k + 1 <= more; i++) {
		if (i > n)
			name_of_index[i] = next_names[i - k + 1]
		same = i == 1 || i == k ? 0 : shared(before, name_of_index[i], last)
		pool_text[++pool_lines] = substr(name_of_index[i], same + 1)
		pool_same[pool_lines] = i > 1 && i != k && same == last ? 31 : same
		before = name_of_index[i]
		last = same
	}
	if (more) {
		j = ""
		for (i = 1; i <= more; i++) {
			if (name_of_index[k + i - 1] != next_names[i]) fail("then(): " next_names[i] " is out of order")
			j = j "," next_names[i]
		}
		names_at[j] = names_at[key] + k - 1
	}
	return names_at[key]
}

# The members of a set that are known here, with their blanks. Returns how many.
function known_members(s, members,   n, i, kept, name) {
	split("", members)
	n = split(set_members[s], name, " ")
	for (i = 1; i <= n; i++)
		if ((s, name[i]) in split_value || value_of(name[i]) != "")
			members[++kept] = name[i]
		else
			left_out = left_out " " name[i]
	return kept + 0
}

# Names are packed in two steps. Two symbols that often stand side by side become one, over and over: those below 128 are
# characters, the others pairs. Then each symbol gets a code, of the fewer bits the more often it is used (Huffman's).
# stream[] is all names as symbols, with a -1 before each.
function begin_stream() { split("", stream); stream_length = 0 }
function add_symbols(text,   i) {
	for (i = 1; i <= length(text); i++)
		stream[stream_length++] = character[substr(text, i, 1)]
}

# Make pairs of what stands side by side at least so often, some in each round.
function make_pairs(least,   count, k, p, n, i, top, often, best, taken, merged, room) {
	for (symbols = 128; ; ) {
		split("", count); split("", taken); split("", merged)
		for (p = 1; p < stream_length; p++)
			if (stream[p - 1] >= 0 && stream[p] >= 0)
				count[stream[p - 1] * 1024 + stream[p]]++
		top = n = 0
		for (k in count)
			if (count[k] > top) top = count[k]
		if (top < least)
			break
		for (k in count)
			if (count[k] >= least && count[k] * 4 >= top * 3) often[n++] = k + 0
		for (room = 8; room > 0 && symbols < 1024; room--) {
			best = -1
			for (i = 0; i < n; i++)
				if (!(int(often[i] / 1024) in taken || often[i] % 1024 in taken) &&
				    (best < 0 || count[often[i]] > count[best] || (count[often[i]] == count[best] && often[i] < best)))
					best = often[i]
			if (best < 0)
				break
			taken[int(best / 1024)]; taken[best % 1024]
			pair[symbols] = best
			merged[best] = symbols++
		}
		if (room == 8)
			break
		for (p = n = 0; p < stream_length; p++)
			if (stream[p] >= 0 && p + 1 < stream_length && (stream[p] * 1024 + stream[p + 1]) in merged) {
				stream[n++] = merged[stream[p] * 1024 + stream[p + 1]]
				p++
			} else
				stream[n++] = stream[p]
		stream_length = n
	}
}

# The codes of the symbols in stream[]: code_bits[] and code_length[]. Returns in C what unpacks them: struct packing of tables.h.
function make_codes(variable, array,   often, leaf, weight, parent, depth, of_length, rank, ranked, n, i, j, k, p, s, code, text) {
	for (p = 0; p < stream_length; p++)
		if (stream[p] >= 0) often[stream[p]]++
	n = 0
	for (s = 0; s < symbols; s++)
		if (s in often) {
			for (i = n++; i > 0 && often[leaf[i - 1]] > often[s]; i--)
				leaf[i] = leaf[i - 1]
			leaf[i] = s
		}
	for (i = 0; i < n; i++) weight[i] = often[leaf[i]]
	# The two that are used least become one, till one is left: the first of the leaves or of the nodes made before.
	i = 0; j = n
	for (k = n; k < 2 * n - 1; k++)
		for (p = 0; p < 2; p++) {
			s = i < n && (j >= k || weight[i] <= weight[j]) ? i++ : j++
			weight[k] += weight[s]
			parent[s] = k
		}
	depth[2 * n - 2] = 0
	for (k = 2 * n - 3; k >= 0; k--)
		depth[k] = depth[parent[k]] + 1
	if (depth[0] > 16) fail("a code of more than 16 bits")
	code = 0
	for (i = n - 1; i >= 0; i--) {
		s = leaf[i]
		ranked[rank[s] = p = n - 1 - i] = s
		if (i < n - 1) code = (code + 1) * 2 ^ (depth[i] - depth[i + 1])
		code_bits[s] = code
		code_length[s] = depth[i]
		of_length[depth[i]]++
	}
	for (s = symbols - 1; s >= 128; s--) # those that only stand in others
		for (k = 0; k < 3; k++) {
			p = k == 0 ? s : k == 1 ? int(pair[s] / 1024) : pair[s] % 1024
			if (!(p in rank)) ranked[rank[p] = n++] = p
		}
	if (n > 1024) fail("more than 1024 symbols")
	for (i = 1; i <= 16; i++) text = text of_length[i] + 0 ", "
	text = "const struct packing " variable " = {\n\t" array ", {" text "}, {"
	for (i = 0; i < n; i++) {
		s = ranked[i]
		text = text "\n\t{" (s < 128 ? s ", 0, 0" : rank[int(pair[s] / 1024)] ", " rank[pair[s] % 1024] ", 1") "},"
	}
	return text "\n}};"
}

# Append the code of a symbol to packed[], the high bit first; bytes are filled from the high bit on.
function add_code(symbol,   k) {
	for (k = code_length[symbol] - 1; k >= 0; k--) {
		if (packed_bits % 8 == 0) packed[packed_bits / 8] = 0
		packed[int(packed_bits / 8)] += int(code_bits[symbol] / 2 ^ k) % 2 * 2 ^ (7 - packed_bits % 8)
		packed_bits++
	}
}

# Two more bytes, since what unpacks them looks so far ahead.
function emit_packed(array) {
	packed[int((packed_bits + 7) / 8)] = packed[int((packed_bits + 15) / 8)] = 0
	emit_array("static const uint8_t " array "[]", packed, int((packed_bits + 23) / 8), 0)
}

# Pack what the sets' names begin with and the rest of each: where, is in pool_at[]. An end follows the last.
function pack_sets(   i, p, codes) {
	begin_stream()
	pool_same[pool_lines + 1] = 0
	pool_text[pool_lines + 1] = ""
	for (i = 1; i <= pool_lines + 1; i++) {
		stream[stream_length++] = -1
		stream[stream_length++] = pool_same[i]
		add_symbols(pool_text[i])
	}
	make_pairs(7)
	codes = make_codes("set_packing", "set_names")
	packed_bits = i = 0
	for (p = 0; p < stream_length; p++)
		if (stream[p] < 0) pool_at[++i] = packed_bits
		else add_code(stream[p])
	if (packed_bits >= 2 ^ 18) fail("set_names[] is too long for 18 bits")
	emit_packed("set_names")
	print codes
}

# What stands in stream[] may have stood there before: find for each place the size and the distance with which all from there on
# takes the fewest bytes. total[i] is how many, in_run[i] when that byte is added to others that are written as they are, cost[i]
# the fewer of total[i] and of those when it is the first of them.
function find_copies(   i, j, k, key, last, before, tried, longest, bytes, cost) {
	for (i = 0; i < stream_length - 1; i++) {
		key = stream[i] * 256 + stream[i + 1]
		before[i] = key in last ? last[key] : -1
		last[key] = i
	}
	cost[stream_length] = in_run[stream_length] = 0
	before[stream_length - 1] = -1
	for (i = stream_length - 1; i >= 0; i--) {
		total[i] = stream_length * 2
		longest = 1
		tried = 0
		for (j = before[i]; j >= 0 && i - j < 4096 && tried++ < 24 && longest < 263; j = before[j]) {
			for (k = 2; k < 263 && i + k < stream_length && stream[j + k] == stream[i + k]; k++)
				;
			for (; longest < k; longest++) {
				bytes = longest < 3 && i - j <= 64 ? 1 : longest < 7 ? 2 : 3
				if ((longest > 1 || bytes == 1) && bytes + cost[i + longest + 1] < total[i]) {
					total[i] = bytes + cost[i + longest + 1]
					copy_size[i] = longest + 1
					copy_distance[i] = i - j
				}
			}
		}
		in_run[i] = 1 + in_run[i + 1]
		cost[i] = 1 + in_run[i]
		if (total[i] < in_run[i]) in_run[i] = total[i]
		if (total[i] < cost[i]) cost[i] = total[i]
	}
}

# Pack the columns of the tables, which stream[] has: tables.h says how.
function pack_tables(   i, n, run, head, size, distance) {
	find_copies()
	for (i = n = run = 0; i < stream_length; ) {
		size = copy_size[i]
		distance = copy_distance[i]
		if (total[i] > (run == 0) + 1 + in_run[i + 1]) {
			if (run == 32) run = 0
			if (run == 0) head = n++
			packed[head] = run++
			packed[n++] = stream[i++]
			continue
		}
		if (size < 4 && distance <= 64)
			packed[n++] = 128 + 64 * (size - 2) + distance - 1
		else {
			packed[n++] = 16 * (size < 8 ? size - 1 : 7) + int(distance / 256)
			packed[n++] = distance % 256
			if (size > 7) packed[n++] = size - 8
		}
		i += size
		run = 0
	}
	emit_array("const uint8_t packed_tables[]", packed, n, 0)
}

# A constant's value as a number; of a set of 64 bits all of it.
function number_of(constant, wide) {
	constant = value_of(constant)
	return low_half[constant] + (wide ? high_half[constant] * 4294967296 : 0)
}

# A string of names[], where a number of two bits is; an end follows it.
function add_text(number,   p) {
	packed_bits += packed_bits % 2
	print "\tN" number " = " (placed["N" number] = packed_bits / 2) ","
	if (number in is_unknown && packed_bits >= 2048) fail("unknown names are too long for 10 bits")
	if (number in is_early && packed_bits >= 32768) fail("parameters are too long for 14 bits")
	for (p = begin_of[number]; p < stream_length && stream[p] >= 0; p++)
		add_code(stream[p])
	is_placed[number]
}

# Pack all strings: first those for which struct set and struct use have few bits, then those of calls, then those of arguments
# by their numbers, then the others. One that another ends with stands there.
function pack_texts(   i, k, n, p, key, keys, bits, codes) {
	begin_stream()
	for (i = 0; i <= name_count; i++) {
		stream[stream_length++] = -1
		add_symbols(name_list[i])
		stream[stream_length++] = 0
	}
	make_pairs(5)
	codes = make_codes("name_packing", "names")
	i = -1
	for (p = 0; p < stream_length; p++)
		if (stream[p] < 0) begin_of[++i] = p + 1
	print "enum {"
	packed_bits = 0
	add_text(0)
	for (i = 1; i <= name_count; i++)
		if (i in is_unknown) add_text(i)
	for (i = 1; i <= name_count; i++)
		if (i in is_early && !(i in is_placed)) add_text(i)
	packed_bits += packed_bits % 2
	print "\tFIRST_CALL = " packed_bits / 2 ","
	for (i = 0; i < row_count; i++)
		add_text(call_names[i])
	packed_bits += packed_bits % 2
	print "\tFIRST_WORD = " packed_bits / 2 ","
	for (i = 1; i <= argument_words; i++)
		add_text(word_names[i])
	for (i = 1; i <= name_count; i++) {
		key = ""
		for (n = begin_of[i]; n < stream_length && stream[n] >= 0; n++)
			;
		bits = 0
		for (p = begin_of[i]; p < n; p++) bits += code_length[stream[p]]
		for (p = n - 1; p >= begin_of[i]; p--) {
			key = stream[p] " " key
			bits -= code_length[stream[p]]
			if (p > begin_of[i] && bits % 2 == 0) { end_of[key] = i; end_at[key] = bits / 2 }
		}
		keys[i] = key
	}
	for (i = 1; i <= name_count; i++)
		if (!(i in is_placed || keys[i] in end_of)) add_text(i)
	for (i = 1; i <= name_count; i++)
		if (!(i in is_placed)) {
			bits = 0
			for (n = i; !(n in is_placed); n = k) {
				k = end_of[keys[n]]
				bits += end_at[keys[n]]
			}
			print "\tN" i " = " (placed["N" i] = placed["N" n] + bits) ","
		}
	if (packed_bits > 2 * 65535) fail("names[] is too long for 16 bits")
	print "};\nconst uint16_t first_call = FIRST_CALL, first_word = FIRST_WORD;"
	emit_packed("names")
	print codes
}

# What is said beside a value without a name: mostly how the names begin and ???, else a name, one of the first.
function unknown_of(text, first,   n) {
	n = length(text) - 3
	if (n > 0 && text == substr(first, 1, n) "???") return 1024 + n
	text = name_of(text)
	if (text) is_unknown[substr(text, 2)]
	return text
}

function emit_sets(   s, m, i, kept, style, offset, base, v, wide, part, text, numbers, following, more) {
	# A set that is only a part of another is used where that one is.
	for (s = 0; s < set_count; s++)
		if (s in set_used && match(set_options[s], / part\([^)]*\)/)) {
			split(substr(set_options[s], RSTART + 6, RLENGTH - 7), v, ",")
			if (!(v[2] in set_index)) fail("no set " v[2])
			use_set(v[2])
		}
	for (s = 0; s < set_count; s++) {
		if (!(s in set_used)) {
			idle = idle " " set_name[s]
			continue
		}
		style = (set_options[s] ~ / decimal / ? 2 : 0) + (set_options[s] ~ / apart / ? 4 : 0)
		kept = known_members(s, m)
		wide = set_options[s] ~ / wide /
		split("", numbers)
		for (i = 1; i <= kept; i++) {
			if (!((s, m[i]) in split_value)) {
				numbers[i] = number_of(m[i], wide)
				continue
			}
			split(split_value[s, m[i]], v, "/")
			numbers[i] = number_of(v[1], wide)
			if (v[2] != v[1] || v[3] != v[1]) {
				numbers[i, 1] = number_of(v[2], wide)
				numbers[i, 2] = number_of(v[3], wide)
			}
		}
		base = add_values(numbers, kept)
		style += value_style
		more = 0
		if (match(set_options[s], / then\([^)]*\)/))
			more = known_members(set_index[substr(set_options[s], RSTART + 6, RLENGTH - 7)], following)
		for (i = 1; i <= kept; i++) gsub(/~/, " ", m[i]) # a blank within a name
		offset = add_names(m, kept, following, more)
		if (match(set_options[s], / part\([^)]*\)/)) {
			text = substr(set_options[s], RSTART + 6, RLENGTH - 7)
			split(text, v, ",")
			part_text[part_total++ + 0] = v[1] ", " use_set(v[2]) ", " use_set(set_name[s])
			style += 8
		}
		set_first[s] = offset
		for (i = 1; i <= kept; i++) unpacked_size += length(m[i]) + 1
		set_text[s] = base ", " unknown_of(set_unknown[s], m[1]) ", " kept ", " style
	}
}

function emit_entries(what, file,   i, f) {
	print "const struct number_name " what "s[] = {"
	for (i = 1; i <= entry_count[file]; i++) {
		split(entries[file, i], f, " ")
		print "\t{" f[1] ", " f[2] ", " f[3] "},"
	}
	print "};\nconst unsigned " what "_count = " entry_count[file] + 0 ";"
}

# What stands for a number, where it is known at last.
function number_at_last(text) {
	if (text in placed) return placed[text]
	if (text ~ /^TYPE_/) return is_type[tolower(substr(text, 6))] - 1
	if (text !~ /^[0-9]+$/) fail("no number: " text)
	return text
}

# Number what a column of a table refers to in the order in which it does; the others are left out. Returns how many. Those that
# the first rows refer to, so many, are common[].
function renumber(text, count, first, field, old, ordered, name,   i, k, n, f, fields, map) {
	for (i = n = 0; i < count; i++) {
		if (i == first) common[name] = n
		fields = split(text[i], f, ", ")
		if (!(f[field] in map)) {
			ordered[n] = old[f[field]]
			map[f[field]] = n++
		}
		f[field] = map[f[field]]
		text[i] = f[1]
		for (k = 2; k <= fields; k++) text[i] = text[i] ", " f[k]
	}
	return n
}

# A number of a column, of up to 21 bits, as bytes of a part.
function add_number(part, number) {
	if (number >= 8192) {
		part_bytes[part, part_length[part]++] = 224 + int(number / 65536)
		part_bytes[part, part_length[part]++] = int(number / 256) % 256
	} else if (number >= 192)
		part_bytes[part, part_length[part]++] = 192 + int(number / 256)
	part_bytes[part, part_length[part]++] = number % 256
}

# Write a table that is unpacked when it is needed: its columns, each with how its numbers are written (tables.h).
function emit_table(type, table, columns, text, count,   c, i, n, f, name, part, fresh, before, number) {
	print type " " table "[" count "]" (columns ~ /^\[0\]/ ? "[2]" : "") ";"
	n = split(columns, name, " ")
	for (c = 1; c < n; c += 2) {
		column_text[column_count++ + 0] = "TABLE_COLUMN(" table ", " name[c] "), " common[table] ", FORM_" name[c + 1]
		for (i = 0; i < count; i++) {
			part = i >= common[table]
			if (i == 0 || i == common[table]) fresh = before = 0
			split(text[i], f, ", ")
			number = number_at_last(f[(c + 1) / 2])
			if (name[c + 1] == "PLAIN")
				add_number(part, number)
			else if (name[c + 1] == "STEP") {
				add_number(part, number < before ? 2 * (before - number) - 1 : 2 * (number - before))
				before = number
			} else {
				add_number(part, number == fresh ? 0 : number + 1)
				if (number >= fresh) fresh = number + 1
			}
		}
	}
}

function emit_array(declaration, text, count, braces,   i) {
	print declaration " = {"
	for (i = 0; i < count; i++)
		print "\t" (braces ? "{" text[i] "}" : text[i]) ","
	if (count == 0) print "\t0"
	print "};"
}

END {
	if (failed) exit 1
	kind_number("number") # 0
	layout_of("siginfo") # what a delivered signal is printed as
	for (n = 9; n >= 0; n--) # long lists first: short ones are often a part of them
		for (r = 0; r < row_count; r++)
			if (gsub(/\n/, "&", row_fields[r]) == n)
				row_list[r] = list_of(row_fields[r], "call", 0, 0, 1, 0, 0)
	for (r = 0; r < row_count; r++) {
		split(row_list[r], f, " ")
		result = row_result[r] == "" ? 0 : element(row_result[r], "call")
		mask = 0
		if (row_classes[r] != "-") {
			n = split(row_classes[r], word, ",")
			for (i = 1; i <= n; i++) {
				if (!(word[i] in class_bit)) { class_bit[word[i]] = class_total; class_list[class_total++] = word[i] }
				mask += 2 ^ class_bit[word[i]]
			}
		}
		if (!(mask in mask_index)) {
			mask_index[mask] = mask_count + 0
			mask_text[mask_count++] = mask
		}
		row_text[r] = f[1] ", " f[2] ", " arguments_of(row_name[r]) ", " mask_index[mask] ", " result
	}
	common["items"] = item_count; common["variants"] = variant_count; common["cases"] = case_count; common["layouts"] = layout_count
	make_rare_cases()
	if (offsets) exit
	for (r = 0; r < row_count; r++) name_list[call_names[r] = ++name_count] = row_name[r]
	for (i = 0; i < class_total; i++) class_list[i] = name_of(class_list[i])
	emit_sets()
	if (probe) {
		print "#include \"headers.h\"\nvoid values(void)\n{"
		for (i = 1; i <= probe_count; i++)
			print "\t__asm__ volatile(\".ascii \\\"->" probe_list[i] " %c0 %c1\\\"\" : : \"i\"((int)(" probe_list[i] ")), \"i\"((int)((unsigned long long)(" probe_list[i] ") >> 32)));"
		print "}"
		exit
	}

	print "/* Made by tracer/tables/compile.awk: change the tables. */"
	print "#include \"headers.h\""
	print "#include \"decode.h\""
	print "#include \"tables.h\""
	print "#include \"filter.h\"\n#include \"options.h\"\n#include \"arguments.h\"\n#include \"sets.h\"\n#include \"guest.h\"\n#include \"summary.h\"\n"
	for (i = 1; i < 128; i++)
		character[sprintf("%c", i)] = i
	name_list[0] = ""
	pack_sets()
	pack_texts()
	for (k = 0; k < 3; k++) {
		if (number_count[k] > 512) fail("more numbers than decode.c keeps")
		split("", numbers)
		for (i = 0; i < number_count[k]; i++) numbers[i + 1] = row_at[k, i] + 0
		text = (k ? text ", " : "") add_values(numbers, number_count[k])
	}
	place_values()
	print "const uint16_t row_of_number[ABI_COUNT] = {" text "};"
	print "enum {"
	for (i = n = 0; i < set_count; i++)
		if (i in set_first) {
			print "\tS" i " = " n ","
			used_text[n] = pool_at[set_first[i]] ", " set_text[i]
			placed["S" i] = n++
		}
	print "};"
	begin_stream()
	item_text[0] = "0, 0"
	use_count = renumber(item_text, item_count, common["items"], 1, use_text, ordered_uses, "uses")
	place_count = renumber(item_text, item_count, common["items"], 2, place_text, ordered_places, "places")
	how_count = renumber(ordered_uses, use_count, common["uses"], 1, how_text, ordered_hows, "hows")
	offset_count = renumber(ordered_places, place_count, common["places"], 2, offset_text, ordered_offsets, "offsets")
	emit_table("struct item", "items", ".use NEW .place NEW", item_text, item_count)
	emit_table("struct use", "uses", ".how NEW .parameter STEP .reference PLAIN", ordered_uses, use_count)
	emit_table("struct how", "hows", ".kind NEW .type PLAIN .flags PLAIN", ordered_hows, how_count)
	emit_table("struct place", "places", ".name STEP .offsets NEW", ordered_places, place_count)
	emit_table("uint16_t", "offsets", "[0] PLAIN [1] PLAIN", ordered_offsets, offset_count)
	emit_table("struct variant", "variants", ".first STEP .count PLAIN .result PLAIN", variant_text, variant_count)
	emit_table("struct case_table", "cases", ".first STEP .otherwise PLAIN .run PLAIN .values PLAIN .count PLAIN .mask PLAIN", case_text, case_count)
	emit_table("struct layout", "layouts", ".first STEP .abis PLAIN .count PLAIN .size64 PLAIN .size32 PLAIN", layout_text, layout_count)
	emit_array("const struct table_column table_columns[]", column_text, column_count, 1)
	for (k = 0; k < 2; k++)
		for (i = 0; i < part_length[k]; i++) stream[stream_length++] = part_bytes[k, i]
	print "const unsigned table_column_count = " column_count ", common_size = " part_length[0] ", table_size = " stream_length ", common_cases = " common["cases"] ";\nuint8_t table_bytes[" stream_length "];"
	pack_tables()
	emit_array("const uint8_t argument_lists[]", list_bytes, list_length, 0)
	emit_array("const struct set sets[]", used_text, n, 1)
	emit_array("const uint32_t class_masks[]", mask_text, mask_count, 0)
	emit_array("const uint32_t case_masks[]", case_mask_text, case_mask_count, 0)
	print "const char *unpacked_sets[" n "];\nchar unpacked_names[" unpacked_size "];"
	emit_array("const struct part parts[]", part_text, part_total, 1)
	print "const uint16_t siginfo_layout = " struct_index["siginfo"] ";"
	print "const uint16_t netlink_protocols = " use_set("netlink_protocol") ";"
	print "__asm__(\".pushsection .rodata.kinds,\\\"a\\\"\\n.balign 4\\n.globl kinds\\nkinds:\\n\""
	for (i = 1; i <= kind_total; i++) print "\t\".4byte kind_" kind_list[i] " - .\\n\""
	print "\t\".popsection\");"
	emit_array("const struct syscall_row rows[]", row_text, row_count, 1)
	print "const unsigned row_count = " row_count ";"
	if (row_count > 511) fail("a row has more than nine bits: decode.c")
	print "const uint16_t row_of_number_count[ABI_COUNT] = {" number_count[0] ", " number_count[1] ", " number_count[2] "};"
	print "const struct error_name errors[] = {"
	for (i = 1; i <= entry_count["errors.tbl"]; i++) {
		split(entries["errors.tbl", i], f, " ")
		print "\t[" f[1] "] = {" f[2] ", " f[3] "},"
	}
	print "};\nconst unsigned error_count = sizeof errors / sizeof *errors;"
	emit_entries("signal", "signals.tbl")
	emit_array("const uint16_t class_names[]", class_list, class_total, 0)
	print "const unsigned class_count = " class_total ";"
	for (i = 0; i < taker_count; i++) print "option_taker " taker_list[i] ";"
	emit_array("option_taker *const option_takers[]", taker_list, taker_count, 0)
	print printed_words
	emit_array("const struct word *const option_words[]", words_list, words_count, 0)
	emit_array("const struct option_row option_rows[]", option_text, option_count, 1)
	print "const unsigned option_count = " option_count ";"
	if (idle != "") print "/* Sets that no row names:" idle " */"
	if (left_out != "") print "/* Not in these headers, and without a value in the tables:" left_out " */"
}
