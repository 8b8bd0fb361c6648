mod copy;
mod graceful_stop;
mod migration;
mod outage;
mod timer;
mod upgrade;
