# Lệnh của người làm cổng. Chỉ gõ `make` thì hiện danh sách này.

.DEFAULT_GOAL := help
PYTHON ?= $(shell sh .ci/python.sh)
VENV ?= .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

help:  ## Hiện các lệnh
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 12

# Dựng bên cạnh; chỉ khi không còn lỗi nào mới đổi chỗ với bản cũ.
site: $(VENV)/site.stamp  ## Cài những gì cần rồi dựng cổng vào site/
	$(BIN)/thidua build

preview: $(VENV)/site.stamp  ## Dựng ban-xem/: chép vào USB hay thư mục chung rồi mở index.html, tìm được, không cần máy chủ
	$(BIN)/thidua build --tu-dia --to ban-xem

pdf: $(VENV)/pdf.stamp pdf-libraries  ## Như site, thêm tệp PDF để in của mọi kế hoạch
	$(BIN)/thidua build --pdf

test: $(VENV)/test.stamp chromium pdf-libraries  ## Cài những gì cần rồi chạy mọi kiểm thử
	$(BIN)/python -m pytest -q -n auto --maxprocesses=4 -m "not audit"

audit: $(VENV)/test.stamp chromium  ## Soi mọi trang: HTML, axe, bàn phím, chính sách; những bài chạy lâu (vài phút)
	@sh tests/browser/java.sh
	@$(BIN)/python -m tests.browser.vnu
	$(BIN)/python -m pytest -q -n auto --maxprocesses=4 -m audit

quick: $(VENV)/test.stamp  ## Chạy kiểm thử, trừ những bài mở trình duyệt, dựng PDF hay chạy lâu
	$(BIN)/python -m pytest -q -n auto --maxprocesses=4 --dist loadfile --hypothesis-profile=quick --ignore=tests/browser -m "not browser and not pdf and not audit and not slow"

# Mỗi lỗi nhỏ cài vào derive/ và check/rule/ phải làm một bài đỏ; gọi tên thì chỉ chạy những lỗi ấy.
mutants: $(VENV)/mutants.stamp  ## Cài từng lỗi nhỏ vào mã, xem bài kiểm thử nào thấy (một giờ trở lên)
	mkdir -p .mutants && ln -sfn ../hooks .mutants/src && for part in tests overrides vendor data content mkdocs.yml pyproject.toml; do ln -sfn ../$$part .mutants/; done
	cd .mutants && ../$(BIN)/mutmut run $(MUTANTS)
	@cd .mutants && ../$(BIN)/mutmut results && ../$(BIN)/mutmut export-cicd-stats

check: $(VENV)/site.stamp  ## Kiểm tra dữ liệu và lời, không dựng cổng
	$(BIN)/thidua check

serve: $(VENV)/site.stamp  ## Xem cổng trong lúc viết: lưu là trang tự tải lại, sai thì báo ở đầu trang
	$(BIN)/thidua serve

golden: $(VENV)/test.stamp  ## Ghi lại đáp án của các ca kiểm thử; xong phải đọc git diff
	$(BIN)/python -m pytest -q -m "not browser and not pdf" --update; git diff --stat tests

ledger: site  ## Ghi thêm địa chỉ mới vào sổ data/ledger.yml, để không liên kết nào chết
	$(BIN)/thidua ledger site

schema: $(VENV)/site.stamp  ## Ghi lại JSON Schema và bảng mục của data/README.md
	$(BIN)/thidua schema

lint: $(VENV)/test.stamp  ## Kiểm tra kiểu viết, kiểu dữ liệu của mã nguồn
	$(BIN)/ruff format --check hooks tests && $(BIN)/ruff check hooks tests && $(BIN)/mypy hooks/thidua hooks/portal.py

fix: $(VENV)/test.stamp  ## Sửa những gì máy sửa được trong mã nguồn
	$(BIN)/ruff format hooks tests && $(BIN)/ruff check --fix hooks tests

bench: $(VENV)/test.stamp  ## Đo việc dựng 50 xã cạnh công cụ khác; COMMUNES=200 thì 200 xã (cần mạng, npm)
	$(BIN)/python -m tests.bench.growth
	$(BIN)/python -m tests.bench.build $(or $(COMMUNES),50) --peers

bench-page: $(VENV)/test.stamp chromium  ## Đo một trang kế hoạch trên điện thoại yếu, mạng chậm, cạnh trang gọn cùng lời
	$(BIN)/python -m tests.bench.page

package: $(VENV)/site.stamp  ## Đóng gói thành một tệp cài được (dist/): mẫu trang, phông chữ, khung tệp ở trong
	$(BIN)/python -m hatchling build -d dist

lock:  ## Khóa lại phiên bản thư viện (cần uv)
	uv lock && uv export -q --no-dev --group build --no-emit-project -o requirements.txt > /dev/null && uv export -q --no-dev --group build --group pdf --no-emit-project -o requirements-pdf.txt > /dev/null && uv export -q --no-emit-project -o requirements-dev.txt > /dev/null && uv export -q --no-default-groups --group build --group mutants --no-emit-project -o requirements-mutants.txt > /dev/null

all: lint check test site  ## Tất cả những gì phải đạt trước khi gửi

clean:  ## Xóa những gì lệnh khác đã tạo ra
	rm -rf $(VENV) site ban-xem dist .build .mutants .site.*

# Môi trường: Python trên máy, thư viện đúng phiên bản và đúng mã băm đã khóa.
$(VENV)/site.stamp: requirements.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Cần Python 3.11 trở lên; đặt PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q --require-hashes -r requirements.txt
	$(BIN)/pip install -q --no-deps --no-build-isolation -e .
	$(BIN)/python -m compileall -q -j 0 hooks/thidua
	@touch $@

$(VENV)/test.stamp: $(VENV)/site.stamp requirements-dev.txt
	$(BIN)/pip install -q --require-hashes -r requirements-dev.txt
	@touch $@

$(VENV)/pdf.stamp: $(VENV)/site.stamp requirements-pdf.txt
	$(BIN)/pip install -q --require-hashes -r requirements-pdf.txt
	@touch $@

$(VENV)/mutants.stamp: $(VENV)/test.stamp requirements-mutants.txt
	$(BIN)/pip install -q --require-hashes -r requirements-mutants.txt
	@touch $@

chromium:
	@sh tests/browser/chromium.sh

pdf-libraries:
	@sh .ci/pdf-libraries.sh

.PHONY: audit package preview bench-page help ledger mutants site pdf test quick check serve golden schema lint fix bench lock all clean chromium pdf-libraries
