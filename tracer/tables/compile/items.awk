# items.awk: constants, strings and specs become items, each once: where a value is, of which kind, and what it refers to.

# Strings: names[] holds each once. Where, is known at the end: N1, N2 and so on stand for it till then.
function name_of(text) {
	if (text == "" || text == "-")
		return 0
	if (!(text in name_index)) {
		name_index[text] = ++name_count
		name_list[name_count] = text
	}
	return "N" name_index[text]
}

# A set that is needed: S1, S2 and so on stand for where it is in sets[], where those that nothing needs are not.
function use_set(name) {
	set_used[set_index[name]] = 1
	return "S" set_index[name]
}

# The C expression of a constant, "" when neither the headers nor the tables know it.
function value_of(constant,   text) {
	# A name with blanks in it, or no number; or one that the headers of another architecture cannot say, as they lack the struct.
	if (constant ~ /~/ || (constant ~ /^(1<<|KVM_)/ && constant in literal))
		text = literal[constant]
	else if (constant ~ /[(]$/) # a command that a size is part of
		text = substr(constant, 1, length(constant) - 1) in in_headers ? constant "0)" : ""
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
	if ((n = match(inside, /@[^]@()]*$/)) > 0) { # not one of an item within
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
	# A second parameter is a struct, an item or a word, with ~ for blanks.
	if ((n = match(parameter, /,[A-Za-z0-9_~]+([(][a-z0-9_]+[)])?$/)) > 0) {
		reference = substr(parameter, n + 1)
		if (kind_takes[kind] == "or")
			reference = element(reference, scope)
		else if (kind_takes[kind] == "worded") {
			gsub(/~/, " ", reference)
			reference = name_of(reference)
		} else {
			layout_of(reference)
			reference = 16384 + struct_index[reference]
		}
		parameter = substr(parameter, 1, n - 1)
	}
	s64 = size64[is_type[type]]; s32 = size32[is_type[type]]
	a64 = s64 > 8 ? 8 : s64; a32 = s32 > 4 ? 4 : s32
	if (kind_takes[kind] == "set" || kind_takes[kind] == "or") {
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
	} else if (kind_takes[kind] == "name") { # of the field, said in the text; 16 bytes
		parameter = name_of(parameter)
		s64 = s32 = 16; a64 = a32 = 4
	} else if (kind_takes[kind] == "word") {
		parameter = name_of(parameter)
	} else if (kind_takes[kind] == "4") {
		a64 = a32 = 4
		s64 = s32 = parameter = parameter == "" ? 4 : parameter
		flags += 128
	} else if (kind_takes[kind] == "field") {
		parameter = reference_of("@" parameter, scope) - 32768
	} else if (kind_takes[kind] == "item" || kind_takes[kind] == "worded") {
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
		return 16384 + (text ~ /^=[0-9]/ ? substr(text, 2) : low(substr(text, 2)))
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
