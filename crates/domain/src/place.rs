//! Points and districts.

/// Whether a point lies inside a closed ring of `[longitude, latitude]` (even-odd rule, WGS 84 degrees,
/// good for areas that don't touch a pole or the 180th meridian).
pub fn contains(ring: &[[f64; 2]], longitude: f64, latitude: f64) -> bool {
    let mut inside = false;
    for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        let crosses = (a[1] > latitude) != (b[1] > latitude);
        if crosses && longitude < (b[0] - a[0]) * (latitude - a[1]) / (b[1] - a[1]) + a[0] {
            inside = !inside;
        }
    }
    inside
}

/// The smallest box `[west, south, east, north]` around rings; `None` without a point.
pub fn bounds<'a>(rings: impl IntoIterator<Item = &'a [[f64; 2]]>) -> Option<[f64; 4]> {
    rings.into_iter().flatten().fold(None, |bounds, [x, y]| match bounds {
        None => Some([*x, *y, *x, *y]),
        Some([west, south, east, north]) => Some([west.min(*x), south.min(*y), east.max(*x), north.max(*y)]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inside_and_outside() {
        let square = [[54.0, 17.0], [54.1, 17.0], [54.1, 17.1], [54.0, 17.1], [54.0, 17.0]];
        assert!(contains(&square, 54.05, 17.05));
        assert!(!contains(&square, 54.15, 17.05));
        assert_eq!(bounds([square.as_slice()]), Some([54.0, 17.0, 54.1, 17.1]));
    }
}
