//! The staff console.

fn main() {
    majlis_frontend::console::run();
}
