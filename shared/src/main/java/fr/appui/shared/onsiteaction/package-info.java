/** On-site actions (actions sur site): visits, conferences with a facility, mobile teams accompanied. */
@NullMarked
package fr.appui.shared.onsiteaction;

import org.jspecify.annotations.NullMarked;
