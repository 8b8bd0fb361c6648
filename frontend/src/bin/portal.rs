//! The residents' portal.

fn main() {
    majlis_frontend::portal::run();
}
