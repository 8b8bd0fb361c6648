//! Ideas that lie near each other on the map.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use majlis_contract::contribution::IdeaPoint;
use majlis_domain::tile;

/// So many are shown one by one, however far one looks from; more of them would lie on top of each other on a phone.
const FEW: usize = 8;

/// What is one mark.
#[derive(Debug, PartialEq)]
pub struct Group<'p> {
    pub points: Vec<&'p IdeaPoint>,
    /// `[west, south, east, north]` of the square that they lie in, in degrees.
    pub bounds: [f64; 4],
}

/// Those in one square of the map together, unless they are few or one can't come nearer. The largest come first: that is the order of
/// the keyboard.
pub fn near(points: &[IdeaPoint], zoom: u8) -> Vec<Group<'_>> {
    let level = tile::level_for(zoom);
    let square = |point: &IdeaPoint| tile::square(level, point.place.longitude, point.place.latitude);
    if points.len() <= FEW || Some(&level) == tile::LEVELS.last() {
        return points.iter().map(|point| Group { points: vec![point], bounds: tile::bounds(level, square(point)) }).collect();
    }
    let mut squares = BTreeMap::<(u32, u32), Vec<&IdeaPoint>>::new();
    for point in points {
        squares.entry(square(point)).or_default().push(point);
    }
    let group = |(square, points)| Group { points, bounds: tile::bounds(level, square) };
    let mut groups: Vec<Group<'_>> = squares.into_iter().map(group).collect();
    groups.sort_by_key(|group| Reverse(group.points.len()));
    groups
}

#[cfg(test)]
mod tests {
    use majlis_contract::ContributionId;
    use majlis_contract::contribution::IdeaPlace;

    use super::*;

    fn at(number: u128, latitude: f64) -> IdeaPoint {
        IdeaPoint {
            id: ContributionId(uuid::Uuid::from_u128(number)),
            title: number.to_string(),
            place: IdeaPlace { latitude, longitude: 54.08, label: None },
            status: None,
            supports: 0,
        }
    }

    fn sizes(points: &[IdeaPoint], zoom: u8) -> Vec<usize> {
        near(points, zoom).iter().map(|group| group.points.len()).collect()
    }

    #[test]
    fn many_that_are_near_are_one_mark_until_one_comes_nearer() {
        let mut points: Vec<IdeaPoint> = (0..9).map(|number| at(number, 17.02)).collect();
        assert_eq!(sizes(&points[..FEW], 11), [1; FEW], "few are shown as they lie");
        points.push(at(9, 17.09));
        assert_eq!(sizes(&points, 11), [9, 1]);
        assert_eq!(sizes(&points, 19), [1; 10]);
    }
}
