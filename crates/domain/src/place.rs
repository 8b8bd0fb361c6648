//! Points and districts.

use majlis_contract::district::Outline;

/// Whether a point lies inside an outline, in any of its parts and in none of their holes (even-odd rule, WGS 84 degrees,
/// good for areas that don't touch a pole or the 180th meridian).
pub fn contains(outline: &Outline, longitude: f64, latitude: f64) -> bool {
    outline.rings().filter(|ring| is_within(ring, longitude, latitude)).count() % 2 == 1
}

fn is_within(ring: &[[f64; 2]], longitude: f64, latitude: f64) -> bool {
    let mut inside = false;
    for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        let crosses = (a[1] > latitude) != (b[1] > latitude);
        if crosses && longitude < (b[0] - a[0]) * (latitude - a[1]) / (b[1] - a[1]) + a[0] {
            inside = !inside;
        }
    }
    inside
}

/// The smallest box `[west, south, east, north]` around outlines; `None` without a point.
pub fn bounds<'a>(outlines: impl IntoIterator<Item = &'a Outline>) -> Option<[f64; 4]> {
    outlines.into_iter().flat_map(Outline::rings).flatten().fold(None, |bounds, [x, y]| match bounds {
        None => Some([*x, *y, *x, *y]),
        Some([west, south, east, north]) => Some([west.min(*x), south.min(*y), east.max(*x), north.max(*y)]),
    })
}

#[cfg(test)]
mod tests {
    use majlis_contract::district::Ring;

    use super::*;

    fn square(x: f64, y: f64, side: f64) -> Ring {
        vec![[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]
    }

    #[test]
    fn inside_and_outside() {
        let square = Outline::of_ring(square(54.0, 17.0, 0.1));
        assert!(contains(&square, 54.05, 17.05));
        assert!(!contains(&square, 54.15, 17.05));
        assert_eq!(bounds([&square]), Some([54.0, 17.0, 54.1, 17.1]));
    }

    #[test]
    fn parts_and_holes() {
        let first = vec![square(54.0, 17.0, 0.1), square(54.02, 17.02, 0.02)];
        let outline = Outline { parts: vec![first, vec![square(55.0, 17.0, 0.1)]] };
        for (longitude, latitude, inside) in [(54.01, 17.01, true), (54.03, 17.03, false), (54.5, 17.05, false), (55.05, 17.05, true)] {
            assert_eq!(contains(&outline, longitude, latitude), inside, "{longitude}, {latitude}");
        }
        assert_eq!(bounds([&outline]), Some([54.0, 17.0, 55.1, 17.1]));
    }
}
