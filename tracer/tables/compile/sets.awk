# sets.awk: sets of flags become lists of values and of names, which share what they have in common.

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

# A number of up to 53 bits and a sign as bytes: what tables.h says at table_bytes[].
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
	if (value > 9007199254740992 && value != 2 ^ 63) fail("a constant of more than 53 bits")
	for (bit = 0; 2 ^ bit < value; bit++)
		;
	if (value == 2 ^ bit) value_bytes[value_count++] = bit == 63 ? 53 : bit
	else add_step(value - before)
}

# The values of a set, number[1] to number[n]; the same values stand once. Of a run of numbers the first is enough. Where ABIs
# differ, number[i, 1] and number[i, 2] are those of the others. Those of characters are as they are.
function add_values(number, n, characters,   i, k, key, run, more, before) {
	value_style = 0; run = n > 1
	for (i = 1; i <= n; i++) {
		if ((i, 1) in number || number[i] > 8191 || number[i] != number[1] + i - 1) run = 0
		key = key "," number[i] ((i, 1) in number ? "/" number[i, 1] "/" number[i, 2] : "")
	}
	if (characters) key = key ",c"
	if (run) {
		value_style = 1
		return number[1]
	}
	if (key in values_at)
		return values_at[key]
	values_at[key] = "V" ++value_lists
	value_count = 0
	for (i = 1; i <= n && characters; i++)
		for (more = 0; more < 4; more++) value_bytes[value_count++] = int(number[i] / 256 ^ more) % 256
	for (i = 1; i <= n && !characters; i++) {
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

# All lists of values, the longest first: one that another has in it stands there. V1, V2 and so on is where. They are the first
# bytes of stream[].
function place_values(   all, size, i, at, byte) {
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
	print "};"
	begin_stream()
	values_size = split(all, byte, ",") - 1
	for (i = 1; i <= values_size; i++) stream[stream_length++] = byte[i] + 0
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

# A constant's value as a number; of a set of 64 bits all of it.
function number_of(constant, wide) {
	constant = value_of(constant)
	if (wide && low_half[constant] == 4294967295 && high_half[constant] == 4294967295)
		return -1
	return low_half[constant] + (wide ? high_half[constant] * 4294967296 : 0)
}

# What is said beside a value without a name: mostly how the names begin and ???, else a name, one of the first.
function unknown_of(text, first,   n) {
	n = length(text) - 3
	if (n > 0 && text == substr(first, 1, n) "???") return 2 * n + 1
	text = name_of(text)
	if (!text) return 0
	is_unknown[substr(text, 2)]
	return "U" substr(text, 2)
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
		style = (set_options[s] ~ / decimal / ? 2 : 0) + (set_options[s] ~ / apart / ? 4 : 0) + (set_options[s] ~ / characters / ? 16 : 0)
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
		base = add_values(numbers, kept, set_options[s] ~ / characters /)
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
