# lessons: nothing of the course is built but a helper of the sandbox; the targets are those of students and instructors.
$(B)/lessons/loopback: lessons/loopback.c $($(HOST).crtcc)
	$(V)mkdir -p $(@D) && $(B)/bin/crtcc -Os $< -o $@
$(if $(filter $(HOST),$(C_ARCHES)),$(eval TARGETS += $(B)/lessons/loopback))

next: built ## the course: shows the first lesson that you have not solved, or one: L=1
	$(V)lessons/course next $L
hint: ## a hint for a lesson, the next one each time: L=1
	$(V)lessons/course hint $L
grade: built ## score the lessons in work/, or one: L=1
	$(V)B=$(B) lessons/grade $L
watch: built ## grade a lesson each time that you save a file of it: L=1
	$(V)B=$(B) lessons/course watch $L
reset: ## put a lesson back as it was; asks first and keeps a copy of yours: L=1
	$(V)lessons/course reset $L
progress: ## all lessons and your points
	$(V)lessons/course progress
.PHONY: next hint grade watch reset progress

student-dist: ## the course without solutions, as build/elfin-lessons.tar.gz; with GitHub Classroom's files
	$(V)lessons/dist students $(B)/elfin-lessons.tar.gz
gradescope: ## an autograder for Gradescope, as build/gradescope.zip: L="1 2"
	$(V)lessons/dist gradescope $(B)/gradescope.zip $L
.PHONY: student-dist gradescope
