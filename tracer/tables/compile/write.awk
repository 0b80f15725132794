# write.awk: what was read and laid out is written as C. Not for: how it is packed.

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
	if (number >= 2097152) fail(number " has more than 21 bits")
	if (number >= 8192) {
		part_bytes[part, part_length[part]++] = 224 + int(number / 65536)
		part_bytes[part, part_length[part]++] = int(number / 256) % 256
	} else if (number >= 192)
		part_bytes[part, part_length[part]++] = 192 + int(number / 256)
	part_bytes[part, part_length[part]++] = number % 256
}

# Write a table that is unpacked when it is needed: its columns, each with how its numbers are written (tables.h) and of how many
# bytes they are there.
function emit_table(type, table, columns, text, count,   c, i, n, f, form, name, part, fresh, before, number, which) {
	print type " " table "[" count "]" (columns ~ /\[1\]/ ? "[2]" : "") ";"
	n = split(columns, name, " ")
	for (c = 1; c < n; c += 3) {
		if (name[c] == "-") name[c] = "" # the table is the column
		print "_Static_assert(sizeof " table "[0]" name[c] " == " name[c + 2] ", \"write.awk knows another size\");"
		column_starts[part_length[1] + 0]
		column_text[column_count++ + 0] = "TABLE_COLUMN(" table ", " name[c] "), " common[table] ", FORM_" name[c + 1]
		for (i = 0; i < count; i++) {
			part = i >= common[table]
			if (i == 0 || i == common[table]) { fresh = 0; split("", before); before["NAME"] = next_name + 0 }
			split(text[i], f, ", ")
			number = number_at_last(f[(c + 2) / 3])
			form = name[c + 1]
			which = form == "KIND" ? ordered_hows[f[1]] + 0 : form
			if (number >= 256 ^ name[c + 2]) fail(table name[c] " has no room for " number)
			if (form == "PLAIN")
				add_number(part, number)
			else if (form == "NEW")
				add_number(part, number == fresh ? 0 : number + 1)
			else
				add_number(part, number < before[which] ? 2 * (before[which] - number) - 1 : 2 * (number - before[which]))
			if (form != "NAME") before[which] = number + (form == "RANGE" ? f[1] : 0)
			else if (number == before[which]) before[which] = next_name = text_end[number]
			if (number >= fresh) fresh = number + 1
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

# The arguments and results of the calls that are made often, or of the others.
function lay_out_rows(often,   n, r) {
	for (n = 9; n >= 0; n--) # long lists first: short ones are often a part of them
		for (r = 0; r < row_count; r++)
			if ((r in is_often) == often && gsub(/\n/, "&", row_fields[r]) == n)
				row_list[r] = list_of(row_fields[r], "call", 0, 0, 1, 0, 0)
	for (r = 0; r < row_count; r++)
		if ((r in is_often) == often)
			row_item[r] = row_result[r] == "" ? 0 : element(row_result[r], "call")
}

END {
	if (failed) exit 1
	kind_number("number") # 0
	layout_of("siginfo") # what a delivered signal is printed as
	lay_out_rows(1)
	common["items"] = item_count; common["variants"] = variant_count; common["cases"] = case_count; common["layouts"] = layout_count
	lay_out_rows(0)
	for (r = 0; r < row_count; r++) {
		split(row_list[r], f, " ")
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
		row_text[r] = f[2] ", " f[1] ", " arguments_of(row_name[r]) ", " mask_index[mask] ", " row_item[r]
	}
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

	print "/* Made by tracer/tables/compile: change the tables. */"
	print "#include \"headers.h\""
	print "#include \"decode.h\""
	print "#include \"tables.h\""
	print "#include \"filter.h\"\n#include \"options.h\"\n#include \"arguments.h\"\n#include \"guest.h\"\n#include \"summary.h\"\n"
	for (i = 1; i < 128; i++)
		character[sprintf("%c", i)] = i
	name_list[0] = ""
	pack_sets()
	item_text[0] = "0, 0"
	use_count = renumber(item_text, item_count, common["items"], 1, use_text, ordered_uses, "uses")
	place_count = renumber(item_text, item_count, common["items"], 2, place_text, ordered_places, "places")
	how_count = renumber(ordered_uses, use_count, common["uses"], 1, how_text, ordered_hows, "hows")
	offset_count = renumber(ordered_places, place_count, common["places"], 2, offset_text, ordered_offsets, "offsets")
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
	emit_table("struct item", "items", ".use NEW 2 .place NEW 2", item_text, item_count)
	emit_table("struct how", "hows", ".kind NEW 2 .type PLAIN 1 .flags PLAIN 1", ordered_hows, how_count)
	emit_table("struct use", "uses", ".how NEW 2 .parameter KIND 2 .reference KIND 2", ordered_uses, use_count)
	emit_table("struct place", "places", ".name NAME 2 .offsets NEW 2", ordered_places, place_count)
	emit_table("uint16_t", "offsets", "[0] PLAIN 2 [1] PLAIN 2", ordered_offsets, offset_count)
	emit_table("struct variant", "variants", ".count PLAIN 1 .first RANGE 2 .result PLAIN 2", variant_text, variant_count)
	emit_table("struct case_table", "cases", ".first STEP 2 .otherwise PLAIN 1 .run PLAIN 1 .values PLAIN 2 .count PLAIN 2 .mask PLAIN 1", case_text, case_count)
	emit_table("struct layout", "layouts", ".count PLAIN 1 .first RANGE 2 .abis PLAIN 1 .size64 PLAIN 2 .size32 PLAIN 2", layout_text, layout_count)
	common["sets"] = n; common["rows"] = row_count
	emit_table("struct set", "sets", ".names STEP 4 .values PLAIN 2 .unknown PLAIN 2 .count PLAIN 2 .style PLAIN 1", used_text, n)
	emit_table("struct syscall_row", "rows", ".count PLAIN 1 .first RANGE 2 .names NEW 1 .classes NEW 1 .result NEW 2", row_text, row_count)
	common["argument_lists"] = list_length
	emit_table("uint8_t", "argument_lists", "- NEW 1", list_bytes, list_length)
	emit_array("const struct table_column table_columns[]", column_text, column_count, 1)
	for (i = 0; i < part_length[0]; i++) stream[stream_length++] = part_bytes[0, i]
	print "const unsigned table_column_count = " column_count ", values_size = " values_size ", table_size = " stream_length ", common_items = " common["items"] ", common_cases = " common["cases"] ";\nuint8_t table_bytes[" stream_length "];"
	pack_tables()
	pack_rare_tables()
	emit_array("const uint32_t class_masks[]", mask_text, mask_count, 0)
	emit_array("const uint32_t case_masks[]", case_mask_text, case_mask_count, 0)
	print "const char *unpacked_sets[" n "];\nchar unpacked_names[" unpacked_size "];"
	emit_array("const struct part parts[]", part_text, part_total, 1)
	print "const uint16_t siginfo_layout = " struct_index["siginfo"] ";"
	print "const uint16_t netlink_protocols = " use_set("netlink_protocol") ", input_types = " use_set("input_type") ", input_axes = " use_set("input_axis") ";"
	print "__asm__(\".pushsection .rodata.kinds,\\\"a\\\"\\n.balign 4\\n.globl kinds\\nkinds:\\n\""
	for (i = 1; i <= kind_total; i++) print "\t\".4byte kind_" kind_list[i] " - .\\n\""
	print "\t\".popsection\");"
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
	print "/* Sets that no row names:" idle " */"
	if (left_out != "") print "/* Not in these headers, and without a value in the tables:" left_out " */"
}
