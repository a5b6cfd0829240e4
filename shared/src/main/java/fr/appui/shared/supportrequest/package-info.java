/** A professional or a facility asks for help, from the call to the closed file (demande d'appui). */
@NullMarked
package fr.appui.shared.supportrequest;

import org.jspecify.annotations.NullMarked;
