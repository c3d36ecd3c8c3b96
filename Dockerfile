# The bot as one small image: SQLite and files people send live in the volume /app/var.
FROM python:3.11-slim AS packages
WORKDIR /app
COPY requirements.txt .
RUN python -m venv .venv \
 && .venv/bin/pip install --no-cache-dir --require-hashes --only-binary :all: -r requirements.txt

FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PATH=/app/.venv/bin:$PATH
RUN useradd --create-home --uid 10001 rostok && mkdir -p /app/var && chown 10001 /app/var
WORKDIR /app
COPY --from=packages /app/.venv .venv
COPY . .
USER 10001
VOLUME /app/var
STOPSIGNAL SIGTERM
CMD ["python", "-m", "bot", "run"]
