//! The two readers that are measured for: one on a mid-range phone with a slow network, one at a desk.

use anyhow::Result;
use driver::Page;
use serde_json::{Value, json};

/// A reader's window, machine and network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    Phone,
    Desktop,
}

/// A mid-range phone against this machine.
const SLOWDOWN: u32 = 4;
/// 1.6 Mbit/s down, half of it up, in bytes a second, and the way there and back in milliseconds.
const DOWN: u32 = 200_000;
const UP: u32 = 100_000;
const LATENCY: u32 = 150;

impl Profile {
    pub const ALL: [Self; 2] = [Self::Phone, Self::Desktop];

    /// What it is, as a heading says it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Phone => "Phone: 390 × 844 at 3x, processor 4 times slower, 1.6 Mbit/s, 150 ms",
            Self::Desktop => "Desktop: 1366 × 768, nothing slowed down",
        }
    }

    /// Sets a new page up for it, network included.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn apply(self, page: &Page) -> Result<()> {
        self.apply_without_network(page)?;
        if self == Self::Phone {
            page.call(
                "Network.emulateNetworkConditions",
                json!({ "offline": false, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": UP }),
            )?;
        }
        Ok(())
    }

    /// The same for what needs no network.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn apply_without_network(self, page: &Page) -> Result<()> {
        page.call("Network.setCacheDisabled", json!({ "cacheDisabled": true }))?;
        page.call("Emulation.setDeviceMetricsOverride", self.window())?;
        if self == Self::Phone {
            page.set_touch()?;
            page.call("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWDOWN }))?;
        }
        Ok(())
    }

    fn window(self) -> Value {
        match self {
            Self::Phone => json!({ "width": 390, "height": 844, "deviceScaleFactor": 3, "mobile": true }),
            Self::Desktop => json!({ "width": 1366, "height": 768, "deviceScaleFactor": 1, "mobile": false }),
        }
    }
}
