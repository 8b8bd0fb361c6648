//! The staff console.

mod parts;

use majlis_frontend::lazy::Parts;

fn main() {
    majlis_frontend::console::run(Parts { of: parts::of, beside: |_| None });
}
