# syntax=docker/dockerfile:1
# One image for server and worker: the pages are inside the binary, and nothing in it runs as root.

FROM node:20-bookworm-slim AS node

FROM rust:1.95-bookworm AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
    && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx \
    && rustup target add wasm32-unknown-unknown
WORKDIR /src
COPY . .
# The demo's staff, last in its profile, stay out: everybody can read their passwords, so production refuses them.
# The caches outlive the build, so that a change builds what it touched.
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/src/target \
    --mount=type=cache,target=/src/target-web \
    --mount=type=cache,target=/src/frontend/node_modules \
    cargo xtask web --release \
    && cargo build --release --locked --package majlis-server \
    && install -D target/release/majlis /out/usr/local/bin/majlis \
    && install -d -m 0700 /out/var/lib/majlis \
    && install -d /out/usr/local/share \
    && cp -r crates/server/profiles /out/usr/local/share/majlis \
    && sed -i '/^\[\[staff\]\]/,$d' /out/usr/local/share/majlis/al-sahil.toml

# C library and certificates, no shell: there is nothing to break into.
FROM gcr.io/distroless/cc-debian12:nonroot
COPY --from=build --chown=65532:65532 /out/var/lib/majlis /var/lib/majlis
COPY --from=build /out/usr/local /usr/local
USER 65532:65532
WORKDIR /var/lib/majlis
ENV MAJLIS_LISTEN=0.0.0.0:8080 \
    MAJLIS_DATA=/var/lib/majlis \
    MAJLIS_DATABASE=sqlite:/var/lib/majlis/majlis.db \
    MAJLIS_LOG_FORMAT=json
VOLUME /var/lib/majlis
EXPOSE 8080
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/local/bin/majlis"]
CMD ["serve"]
