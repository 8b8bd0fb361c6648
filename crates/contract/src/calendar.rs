//! When the municipality works: what working hours are counted in.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::Bilingual;
use crate::vocabulary::UnknownWord;

crate::vocabulary! {
    /// A day of the week.
    Weekday {
        Sunday = "sunday",
        Monday = "monday",
        Tuesday = "tuesday",
        Wednesday = "wednesday",
        Thursday = "thursday",
        Friday = "friday",
        Saturday = "saturday",
    }
}

/// A time of day to the minute, as `07:30`. A day ends at `24:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$", example = "07:30"))]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// Minutes since midnight, at most 1,440.
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl FromStr for TimeOfDay {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |text: &str| match text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            true => text.parse::<u16>().map_err(|_| UnknownWord),
            false => Err(UnknownWord),
        };
        let (hours, minutes) = text.split_once(':').ok_or(UnknownWord)?;
        let (hours, minutes) = (number(hours)?, number(minutes)?);
        let of_day = hours * 60 + minutes;
        if minutes < 60 && of_day <= 24 * 60 { Ok(Self(of_day)) } else { Err(UnknownWord) }
    }
}

impl TryFrom<String> for TimeOfDay {
    type Error = UnknownWord;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// From a time of day until before another, in the municipality's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkingHours {
    pub from: TimeOfDay,
    #[cfg_attr(feature = "openapi", schema(example = "14:30"))]
    pub to: TimeOfDay,
}

/// `07:30-14:30`, as profiles write it.
impl FromStr for WorkingHours {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (from, to) = text.split_once('-').ok_or(UnknownWord)?;
        Ok(Self { from: from.trim().parse()?, to: to.trim().parse()? })
    }
}

/// The hours of one day of the week; one that is parted by a break has two entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct DayHours {
    pub day: Weekday,
    pub from: TimeOfDay,
    #[cfg_attr(feature = "openapi", schema(example = "14:30"))]
    pub to: TimeOfDay,
}

/// Days on which nobody works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    pub name: Bilingual,
    #[cfg_attr(feature = "openapi", schema(example = "2026-11-25"))]
    pub from: NaiveDate,
    /// The last day; `from` again when it is one day.
    #[cfg_attr(feature = "openapi", schema(example = "2026-11-26"))]
    pub to: NaiveDate,
}

/// The hours of every working day in Ramadan, which begins on another day each year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RamadanHours {
    #[cfg_attr(feature = "openapi", schema(example = "2027-02-08"))]
    pub from: NaiveDate,
    /// The last day.
    #[cfg_attr(feature = "openapi", schema(example = "2027-03-09"))]
    pub to: NaiveDate,
    pub hours: Vec<WorkingHours>,
}

/// The working calendar of the municipality, in its own time zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(example = json!({
    "weekend": ["friday", "saturday"],
    "hours": [
        { "day": "sunday", "from": "07:30", "to": "14:30" },
        { "day": "monday", "from": "07:30", "to": "14:30" },
        { "day": "tuesday", "from": "07:30", "to": "14:30" },
        { "day": "wednesday", "from": "07:30", "to": "14:30" },
        { "day": "thursday", "from": "07:30", "to": "14:30" }
    ],
    "holidays": [{ "name": { "ar": "العيد الوطني", "en": "National Day" }, "from": "2026-11-25", "to": "2026-11-26" }],
    "ramadan": [{ "from": "2027-02-08", "to": "2027-03-09", "hours": [{ "from": "09:00", "to": "14:00" }] }]
})))]
#[serde(deny_unknown_fields)]
pub struct WorkingCalendar {
    /// Days of the week on which nobody works.
    pub weekend: Vec<Weekday>,
    pub hours: Vec<DayHours>,
    pub holidays: Vec<Holiday>,
    pub ramadan: Vec<RamadanHours>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_on_a_door() {
        let hours: WorkingHours = "07:30-14:30".parse().unwrap();
        assert_eq!((hours.from.minutes(), hours.to.minutes()), (450, 870));
        assert_eq!("24:00".parse::<TimeOfDay>().unwrap().to_string(), "24:00");
        for wrong in ["7:30", "07:60", "24:01", "25:00", "0730", "", "07:30:00", "+7:30"] {
            assert!(wrong.parse::<TimeOfDay>().is_err(), "{wrong}");
        }
        assert!("07:30".parse::<WorkingHours>().is_err());
    }
}
