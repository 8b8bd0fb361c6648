//! Profiles: one TOML file and one GeoJSON file that set up a municipality.
//!
//! A profile is read and checked as a whole, all mistakes at once, each with the place where it stands, and then
//! applied in one transaction: rows are found by their codes, changed or added, and retired when they are missing.
//! Applying the same profile again changes nothing. What the console has changed since is left as it is: it is the console's.

mod apply;
mod calendar;
mod check;
mod check_initiative;
mod check_people;
mod check_promises;
mod check_template;
mod form;
mod outline;

use std::fmt;

pub use apply::{ProfileSummary, apply};

use form::ProfileForm;
use outline::District;

/// A profile that was read and found good.
#[derive(Debug, Clone)]
pub struct Profile {
    form: ProfileForm,
    districts: Vec<District>,
}

/// One mistake and where it stands, such as `categories[3].department`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileError {
    pub path: String,
    pub message: String,
}

impl fmt::Display for ProfileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.message)
    }
}

/// The mistakes found so far.
#[derive(Debug, Default)]
struct Mistakes(Vec<ProfileError>);

impl Mistakes {
    fn add(&mut self, path: impl Into<String>, message: impl Into<String>) {
        self.0.push(ProfileError { path: path.into(), message: message.into() });
    }

    fn unless(&mut self, good: bool, path: impl Into<String>, message: impl Into<String>) {
        if !good {
            self.add(path, message);
        }
    }
}

impl Profile {
    /// Reads a profile. `beside` gives the text of a file that lies beside it, by its name.
    pub fn read(text: &str, beside: impl FnOnce(&str) -> Result<String, String>) -> Result<Self, Vec<ProfileError>> {
        let form: ProfileForm = toml::from_str(text).map_err(|error| vec![shape_error(text, &error)])?;
        let mut mistakes = Mistakes::default();
        let districts = match beside(&form.districts_file) {
            Ok(geojson) => outline::districts(&geojson, &mut mistakes),
            Err(reason) => {
                mistakes.add("districts_file", reason);
                Vec::new()
            }
        };
        check::profile(&form, &districts, &mut mistakes);
        check_people::staff(&form, &mut mistakes);
        check_promises::promises(&form, &mut mistakes);
        check_template::templates(&form, &mut mistakes);
        check_template::closing_reasons(&form, &mut mistakes);
        check_initiative::initiative_kinds(&form, &districts, &mut mistakes);
        if mistakes.0.is_empty() { Ok(Self { form, districts }) } else { Err(mistakes.0) }
    }
}

/// A mistake that keeps the file from being read at all, such as an unknown or missing key.
fn shape_error(text: &str, error: &toml::de::Error) -> ProfileError {
    let line = error.span().map_or(0, |span| text.get(..span.start).unwrap_or_default().matches('\n').count() + 1);
    ProfileError { path: format!("line {line}"), message: error.message().to_owned() }
}

#[cfg(test)]
mod tests;
