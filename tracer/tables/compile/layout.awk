# layout.awk: structs, cases and the arguments of calls become lists of items, laid out as each ABI does.

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

# "first count" of a list as the columns have it.
function swapped(list,   f) { split(list, f, " "); return f[2] ", " f[1] }

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
		layout_text[struct_index[name] + part - 2] = f[2] ", " f[1] ", " (n == 2 ? 7 : struct_abis[name, part]) ", " s64 ", " s32
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
			l = swapped(l)
			while (match(f[1], /[(][^()]*,/)) # what stands in brackets is one
				f[1] = substr(f[1], 1, RSTART + RLENGTH - 2) "\1" substr(f[1], RSTART + RLENGTH)
			split(f[1], keys, ",")
			for (k = 1; k in keys; k++) {
				sub(/\1/, ",", keys[k])
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
