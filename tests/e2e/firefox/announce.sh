#!/bin/sh
# What Playwright starts in place of Firefox: it says where the bridge is, and lives as long as the bridge's folder.
echo "WebDriver BiDi listening on $BRIDGE_ADDRESS" >&2
while [ -d "$BRIDGE_FOLDER" ]; do sleep 0.1; done
