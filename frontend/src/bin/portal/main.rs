//! The residents' portal.

mod parts;

use majlis_frontend::lazy::Parts;

fn main() {
    majlis_frontend::portal::run(Parts { of: parts::of, beside: parts::beside });
}
