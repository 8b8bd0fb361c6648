//! Where somebody calls from, as far as limits need to know it.

use std::net::IpAddr;

use data_encoding::HEXLOWER;

use crate::App;
use crate::vault::Purpose;

/// A network address as a keyed digest: enough to know it again, and of no use to who reads the database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network(String);

impl Network {
    /// The network behind an address.
    pub fn of(app: &App, address: IpAddr) -> Self {
        Self(HEXLOWER.encode(&app.vault.mac(Purpose::Network, address.to_string().as_bytes())[..16]))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Who is about to sign in, before it is known who that is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    pub network: Network,
    /// What the device calls itself.
    pub device: Option<String>,
}
