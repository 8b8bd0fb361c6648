//! The squares of the web map, in which public cases are counted.
//!
//! A level parts the world into `2^level` squares each way (web Mercator, as map tiles are). A square's number weaves the
//! bits of its column and row (Morton order), so that what lies in a square has numbers in one run.

/// The finest level: squares of about 38 m at the equator.
pub const FINEST: u8 = 20;
/// The levels on which counts are kept. Between them a square is drawn twice as large as on the next.
pub const LEVELS: [u8; 5] = [10, 12, 14, 16, 18];

/// The level whose squares are 64 to 128 pixels wide at a zoom level of the map.
pub fn level_for(zoom: u8) -> u8 {
    (zoom.saturating_add(2) & !1).clamp(LEVELS[0], LEVELS[LEVELS.len() - 1])
}

/// Column and row of the square in which a point lies.
pub fn square(level: u8, longitude: f64, latitude: f64) -> (u32, u32) {
    let side = f64::from(1_u32 << level);
    let x = (longitude + 180.0) / 360.0 * side;
    // Beyond 85.05 degrees there is no square map any more.
    let radians = latitude.clamp(-85.0511, 85.0511).to_radians();
    let y = (1.0 - radians.tan().asinh() / std::f64::consts::PI) / 2.0 * side;
    let whole = |value: f64| value.floor().clamp(0.0, side - 1.0) as u32;
    (whole(x), whole(y))
}

/// `[west, south, east, north]` of a square in degrees.
pub fn bounds(level: u8, (x, y): (u32, u32)) -> [f64; 4] {
    let side = f64::from(1_u32 << level);
    let longitude = |x: f64| x / side * 360.0 - 180.0;
    let latitude = |y: f64| (std::f64::consts::PI * (1.0 - 2.0 * y / side)).sinh().atan().to_degrees();
    [longitude(x.into()), latitude(f64::from(y) + 1.0), longitude(f64::from(x) + 1.0), latitude(y.into())]
}

/// The number of a square on the finest level.
pub fn number(longitude: f64, latitude: f64) -> i64 {
    let (x, y) = square(FINEST, longitude, latitude);
    (spread(x) | (spread(y) << 1)) as i64
}

/// The square of a level that a finest square lies in.
pub fn parent(level: u8, number: i64) -> (u32, u32) {
    let bits = (number as u64) >> (2 * (FINEST - level));
    (gather(bits), gather(bits >> 1))
}

/// The first and last number of the finest squares inside a square.
pub fn run(level: u8, (x, y): (u32, u32)) -> (i64, i64) {
    let shift = 2 * (FINEST - level);
    let first = (spread(x) | (spread(y) << 1)) << shift;
    (first as i64, (first + (1 << shift) - 1) as i64)
}

/// Puts a zero before every bit.
fn spread(value: u32) -> u64 {
    (0..u32::BITS).fold(0, |bits, i| bits | (u64::from(value >> i & 1) << (2 * i)))
}

fn gather(bits: u64) -> u32 {
    (0..u32::BITS).fold(0, |value, i| value | (((bits >> (2 * i) & 1) as u32) << i))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn squares_have_the_size_of_a_fingertip() {
        let levels: Vec<u8> = (0..=20).map(level_for).collect();
        assert_eq!(levels, [10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 12, 12, 14, 14, 16, 16, 18, 18, 18, 18, 18]);
    }

    proptest! {
        #[test]
        fn a_point_lies_in_its_square_on_every_level(longitude in -179.9..179.9, latitude in -84.0..84.0) {
            let number = number(longitude, latitude);
            for level in LEVELS {
                let square = square(level, longitude, latitude);
                prop_assert_eq!(parent(level, number), square);
                let (first, last) = run(level, square);
                prop_assert!((first..=last).contains(&number));
                let [west, south, east, north] = bounds(level, square);
                prop_assert!((west - 1e-9..=east + 1e-9).contains(&longitude) && (south - 1e-9..=north + 1e-9).contains(&latitude));
            }
        }

        #[test]
        fn squares_side_by_side_share_no_number(x in 0_u32..1023, y in 0_u32..1023) {
            let ((_, last), (first, _)) = (run(10, (x, y)), run(10, (x + 1, y)));
            let other = run(10, (x, y));
            prop_assert!(last < first || run(10, (x + 1, y)).1 < other.0);
        }
    }
}
