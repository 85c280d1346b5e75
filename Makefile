# Equity Tray. `make demo` and `make test` do all the set-up themselves; `make help` tells the rest.
PYTHON := .venv/bin/python
PACKAGES := packaging/linux/system-packages.sh
# A hung test prints every thread's stack after two minutes (pyproject.toml); this ends what still hangs then.
PYTEST := timeout --kill-after=30
UV_VERSION := 0.13.9

.DEFAULT_GOAL := help
.PHONY: help venv demo test test-long lint package package-twice pictures bench fuzz soak translations lock clean

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 22

venv: ## build .venv with everything pinned; quick when nothing changed
	@$(PACKAGES)
	@packaging/venv.sh

demo: ## show the program on a simulated exchange; without a display, on a virtual one
	@if [ -n "$${DISPLAY-}$${WAYLAND_DISPLAY-}" ]; then $(PACKAGES) program; else $(PACKAGES) program session; fi
	@packaging/venv.sh
	@if [ -n "$${DISPLAY-}$${WAYLAND_DISPLAY-}" ]; then \
		echo "The tray icon is up; stop it with Quit in its menu or with Ctrl-C here."; \
		.venv/bin/trayapp --demo; \
	else PYTHONPATH=. $(PYTHON) packaging/linux/virtual_demo.py; fi

test: ## run all tests but the long ones
	@$(PACKAGES) program session test
	@packaging/venv.sh
	$(PYTEST) 1500 $(PYTHON) -m pytest -m "not long" --numprocesses 2 --dist loadfile

test-long: ## run the tests that take minutes: the frozen program
	@$(PACKAGES) program session test package
	@packaging/venv.sh
	$(PYTEST) 1800 $(PYTHON) -m pytest -m long -o faulthandler_timeout=600

lint: ## ruff, mypy --strict, import-linter
	@$(PACKAGES)
	@packaging/venv.sh
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy --strict
	.venv/bin/lint-imports --no-logo

package: ## build the standalone program under build/dist, try it out, and pack it: an archive, on Debian also a .deb
	@$(PACKAGES) program session test package
	@packaging/venv.sh
	@PYTHONPATH=. $(PYTHON) packaging/build.py
	@PYTHONPATH=. $(PYTHON) packaging/contents.py
	@PYTHONPATH=. $(PYTHON) packaging/smoke.py
	@PYTHONPATH=. $(PYTHON) packaging/instance.py
	@PYTHONPATH=. $(PYTHON) packaging/packages.py

package-twice: package ## build the packages twice, in two folders: the same bytes
	@PYTHONPATH=. $(PYTHON) packaging/twice.py

pictures: ## draw the README's pictures from the real widgets, into packaging/pictures
	@$(PACKAGES) program
	@packaging/venv.sh
	@PYTHONPATH=. $(PYTHON) packaging/pictures.py

bench: ## measure what the program costs beside an empty tray icon; SECTIONS="poll_cpu" for some of it
	@$(PACKAGES) program session test
	@packaging/venv.sh
	@PYTHONPATH=. $(PYTHON) -m tests.bench $(SECTIONS)

fuzz: ## feed 100,000 spoiled inputs to all that reads; FUZZ_INPUTS=1000000 for more, FUZZ_SEED=2 for others
	@$(PACKAGES) program
	@packaging/venv.sh
	@PYTHONPATH=. $(PYTHON) -m tests.fuzz

soak: ## months of use in minutes: 20,000 polls, a fifth of them spoiled; SOAK_POLLS=2000 for fewer
	@$(PACKAGES) program
	@packaging/venv.sh
	@PYTHONPATH=. $(PYTHON) -m tests.soak

translations: ## gather the texts of the code, compile what is translated, and list what is not
	@$(PACKAGES) program
	@packaging/venv.sh
	@$(PYTHON) packaging/translations.py

lock: ## renew requirements.lock with the newest versions that pyproject.toml allows
	@packaging/lock.sh $(UV_VERSION)

clean: ## remove what was built; .venv stays
	rm -rf build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
